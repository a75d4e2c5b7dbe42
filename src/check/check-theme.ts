import { checkPicture } from '../body/check-picture.ts';
import { expandHex } from '../brand/color.ts';
import { buildScheme, type Grounds, shadeFor } from '../brand/scheme.ts';
import type { Model } from '../collections/model.ts';
import { tell } from '../domain/message.ts';
import { findNearest, listChoices } from '../words/nearest.ts';
import type { SayField } from './say-field.ts';

type Theme = NonNullable<Model['program']['theme']>;

/** Pictures, colors and lines of a program: there, to be read, and of types that there are. */
export async function checkTheme(
	{ folder, entries }: Pick<Model, 'folder' | 'entries'>,
	theme: Theme,
	grounds: Grounds,
	say: SayField,
): Promise<void> {
	for (const name of ['logo', 'logoDark'] as const) {
		const file = theme[name];
		const fault = file && (await checkPicture(folder, file, file, 'folder'));
		if (fault) say('logo', fault.severity, ['theme', name], fault.message);
	}
	const raised = buildScheme({ ...theme, accent: undefined, logo: undefined }, grounds).raised;
	const shown = raised ? { ...grounds, raised } : grounds;
	for (const [path, color] of listColors(theme)) {
		const readable = shadeFor(color, shown).light;
		if (readable === expandHex(color)) continue;
		say(
			'pale-color',
			'warning',
			['theme', ...path],
			tell`“${color}” is too pale to read on paper. “${readable}” is used; write it, or another darker color.`,
		);
	}
	const types = [...entries['partner-types'].keys()];
	for (const type of Object.keys(theme.lines ?? {})) {
		if (types.includes(type)) continue;
		const near = findNearest(type, types);
		say(
			'unknown-reference',
			'error',
			['theme', 'lines', type],
			near
				? tell`There is no partner type called “${type}”. Did you mean “${near}”?`
				: tell`There is no partner type called “${type}”. Partner types: ${listChoices(types)}.`,
		);
	}
}

/** Each color that words have somewhere, with its place: the second one only where it is that of a line. */
function listColors(theme: Theme): [path: (string | number)[], color: string][] {
	const { accent, second, phases = [], lines = {} } = theme;
	return [
		...(accent ? [[['accent'], accent] as [string[], string]] : []),
		...(second && !theme.lines ? [[['second'], second] as [string[], string]] : []),
		...phases.map((color, i): [(string | number)[], string] => [['phases', i], color]),
		...Object.entries(lines).map(([id, color]): [string[], string] => [['lines', id], color]),
	];
}
