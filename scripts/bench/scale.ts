import { rmSync } from 'node:fs';
import path from 'node:path';
import { generateProgram } from '../../test/generate-program.ts';
import { buildSite, checkSite } from './build-site.ts';
import { findExponent } from './exponent.ts';
import { addPrefix, type Figures, readFigure } from './figures.ts';
import { measureOutput } from './output.ts';
import { measureSearch } from './search.ts';
import { formatNumber } from './table.ts';

/** What grows with a program, and whose exponent is told. */
const costs = [
	'wall',
	'cpu',
	'memory',
	'check.wall',
	'check.cpu',
	'output.bytes',
	'search.compressed',
] as const;

/**
 * Checks programs of these sizes and builds them without a cache: `300.cpu` and its like, and `exponent.cpu`, which is 1
 * where twice the milestones take twice the time.
 */
export async function measureScale(
	sizes: readonly number[],
	{ folder, say }: { folder: string; say: (text: string) => void },
): Promise<Figures> {
	const steps = new Map<number, Figures>();
	for (const size of sizes) {
		say(`${size} milestones`);
		const step = await measureSize(size, path.join(folder, `scale-${size}`));
		// A size that fails takes the table with it, and this is said before.
		const names = ['cpu', 'memory', 'output.bytes'];
		const parts = names.map((name) => readFigure(name, step[name] ?? Number.NaN));
		say(parts.map(({ label, value }) => `${formatNumber(value)} ${label}`).join('; '));
		steps.set(size, step);
	}
	const figures: Figures = {};
	for (const [size, step] of steps) Object.assign(figures, addPrefix(String(size), step));
	for (const cost of costs) {
		const exponent = findExponent([...steps].map(([size, step]) => [size, step[cost] ?? 0]));
		if (exponent !== undefined) figures[`exponent.${cost}`] = exponent;
	}
	return figures;
}

async function measureSize(milestones: number, folder: string): Promise<Figures> {
	const content = path.join(folder, 'content');
	const out = path.join(folder, 'site');
	generateProgram(content, { milestones });
	const place = { content, out, cache: path.join(folder, 'cache') };
	const check = await checkSite(place);
	const usage = await buildSite(place);
	const { files, pages, bytes, kinds } = measureOutput(out);
	const search = await measureSearch(out);
	rmSync(folder, { recursive: true });
	return {
		...usage,
		...addPrefix('check', check),
		pages,
		files,
		'output.bytes': bytes,
		'output for a milestone.bytes': bytes / milestones,
		...addPrefix('search', search ?? {}),
		...Object.fromEntries(
			kinds.map(({ name, weight }) => [`page ${name} html.bytes`, weight.html]),
		),
	};
}
