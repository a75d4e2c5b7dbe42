/** What was measured, by a name that stays the same from run to run: `build.cold.cpu`. */
export type Figures = Record<string, number>;

/** The end of a figure's name is its unit; these are shown in a larger one. */
const units: Readonly<Record<string, readonly [shown: string, size: number]>> = {
	bytes: ['KiB', 1024],
	compressed: ['KiB compressed', 1024],
	memory: ['MiB of memory', 2 ** 20],
	cpu: ['CPU s', 1],
	wall: ['wall s', 1],
	milliseconds: ['ms', 1],
	pixels: ['px', 1],
};

/** A figure as a person reads it: `build cold, CPU s`, and the number in that unit. */
export function readFigure(name: string, value: number): { label: string; value: number } {
	const parts = name.split('.');
	const [unit, size] = units[parts.at(-1) ?? ''] ?? ['', 1];
	const words = (unit ? parts.slice(0, -1) : parts).join(' ');
	return { label: [words, unit].filter(Boolean).join(', '), value: value / size };
}

/** Puts a word before the names of all figures. */
export function addPrefix(word: string, figures: object): Figures {
	return Object.fromEntries(
		Object.entries(figures).map(([name, value]) => [`${word}.${name}`, Number(value)]),
	);
}
