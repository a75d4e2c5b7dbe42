import type { Figures } from '../figures.ts';
import { formatTable } from '../table.ts';

const columns = ['cold.cpu', 'cold.wall', 'warm.cpu', 'warm.wall'] as const;
/** Less of each column than this stands in one row with its like; parts of the whole. */
const least = 0.005;
const mostPackages = 12;

/** Where the time goes as text: what takes most comes first; then the packages, whoever calls them. */
export function formatWhere(name: string, figures: Figures): string {
	const names = new Set(Object.keys(figures).map((one) => one.replace(/^\w+\.|\.\w+$/g, '')));
	const sums = columns.map((column) =>
		sum([...names].filter(isShare).map((one) => read(one, column))),
	);
	const rows = sort([...names].filter(isShare));
	const isLarge = (one: string) =>
		columns.some((column, i) => read(one, column) > least * (sums[i] ?? 0));
	const [large, small] = [rows.filter(isLarge), rows.filter((one) => !isLarge(one))];
	const head = columns.flatMap((column) => {
		const [state, unit] = column.split('.');
		return [`${state}, ${unit === 'cpu' ? 'CPU s' : 'wall s'}`, '%'];
	});
	const all = [
		...large.map((one) => formatRow(one, [one])),
		...(small.length > 0 ? [formatRow(`${small.length} smaller ones`, small)] : []),
		formatRow('all', rows),
	];
	const packages = sort([...names].filter((one) => !isShare(one)))
		.slice(0, mostPackages)
		.map((one) => formatRow(one.replace(/^own package /, ''), [one]));
	return [
		formatTable([name, ...head], all),
		formatTable(['packages themselves, whoever calls', ...head], packages),
		notes,
	].join('\n\n');

	function read(one: string, column: (typeof columns)[number]): number {
		const [state, unit] = column.split('.');
		return figures[`${state}.${one}.${unit}`] ?? 0;
	}

	function sort(ones: readonly string[]): string[] {
		return ones.toSorted(
			(a, b) =>
				read(b, 'warm.cpu') - read(a, 'warm.cpu') || read(b, 'warm.wall') - read(a, 'warm.wall'),
		);
	}

	function formatRow(label: string, ones: readonly string[]): string[] {
		const cells = columns.flatMap((column, i) => {
			const seconds = sum(ones.map((one) => read(one, column)));
			const whole = sums[i] ?? 0;
			if (seconds === 0 || whole === 0) return ['', ''];
			return [seconds.toFixed(2), ((seconds / whole) * 100).toFixed(1)];
		});
		return [label, ...cells];
	}
}

const notes = `From profiles of V8, which cost some time themselves. A stack counts for the room of src/ that is nearest to
its end; a package stands by itself where no room has called it. CPU: of all threads and processes. Wall: what the
build's own thread was at; “waiting” is also for what others do meanwhile.`;

function isShare(name: string): boolean {
	return !name.startsWith('own ');
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
