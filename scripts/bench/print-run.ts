import { findGrown, findRatio, type Run } from './baseline.ts';
import { readFigure } from './figures.ts';
import { formatNumber, formatTable } from './table.ts';

/** A run as text: its figures, its pages by kind, and what has grown since the baseline. */
export function formatRun(name: string, run: Run, base: Run | undefined): string {
	const names = Object.keys(run.figures).filter((one) => !one.startsWith('page.'));
	const rows = names.map((one) => {
		const { label, value } = readFigure(one, run.figures[one] ?? Number.NaN);
		return [label, formatNumber(value), formatRatio(findRatio(run, base, one))];
	});
	return [
		formatTable([name, 'now', 'to baseline'], rows),
		formatPages(run, base),
		formatComparison(run, base),
	]
		.filter(Boolean)
		.join('\n\n');
}

const columns = [
	['pages', 'pages'],
	['requests', 'requests'],
	['html.bytes', 'HTML KiB'],
	['all.bytes', 'all KiB'],
	['all.compressed', 'compressed'],
	['script.compressed', 'of it scripts'],
] as const;

function formatPages(run: Run, base: Run | undefined): string {
	const kinds = Object.keys(run.figures).flatMap(
		(one) => /^page\.(.+)\.pages$/.exec(one)?.[1] ?? [],
	);
	if (kinds.length === 0) return '';
	const rows = kinds.map((kind) => [
		kind,
		...columns.map(([column]) => {
			const figure = `page.${kind}.${column}`;
			return formatNumber(readFigure(figure, run.figures[figure] ?? Number.NaN).value);
		}),
		formatRatio(findRatio(run, base, `page.${kind}.all.compressed`)),
	]);
	const head = ['Largest page of a kind', ...columns.map(([, shown]) => shown), 'to baseline'];
	return formatTable(head, rows);
}

/** What has grown since the baseline, and which machine that is of. */
export function formatComparison(run: Run, base: Run | undefined): string {
	if (!base) return 'There is no baseline for this yet: npm run bench -- --save';
	const { cores, node } = base.machine;
	const grown = findGrown(run, base).map(
		(one) => `  ${readFigure(one, 0).label}: ${formatRatio(findRatio(run, base, one))}`,
	);
	return [
		`The baseline is of ${cores} cores and Node ${node}, this is of ${run.machine.cores} and ${run.machine.node}.`,
		grown.length > 0
			? `Grown by a quarter (CPU, memory) or a twentieth (all else):\n${grown.join('\n')}`
			: 'Nothing has grown by a quarter (CPU, memory) or a twentieth (all else).',
	].join('\n');
}

/** Times the baseline; empty where there is none. */
export function formatRatio(ratio: number | undefined): string {
	return ratio === undefined ? '' : `${ratio.toFixed(2)} ×`;
}
