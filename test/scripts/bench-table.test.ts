import { expect, it } from 'vitest';
import type { Run } from '../../scripts/bench/baseline.ts';
import { readFigure } from '../../scripts/bench/figures.ts';
import { formatRun } from '../../scripts/bench/print-run.ts';
import { formatScale } from '../../scripts/bench/print-scale.ts';
import { formatNumber, formatTable } from '../../scripts/bench/table.ts';

it('sets names to the left and figures to the right', () => {
	expect(
		formatTable(
			['what', 'now'],
			[
				['files', '1,234'],
				['a longer name', '5'],
			],
		),
	).toBe(['what             now', 'files          1,234', 'a longer name      5'].join('\n'));
});

it('leaves out what was not measured', () => {
	expect(formatTable(['', 'a', 'b'], [['x', '', '1']])).toBe('   a  b\nx     1');
	expect([undefined, Number.NaN].map(formatNumber)).toEqual(['', '']);
});

it('shows three digits where they say something', () => {
	expect([0.012345, 1.2345, 12.345, 1234.5].map(formatNumber)).toEqual([
		'0.0123',
		'1.23',
		'12.3',
		'1,235',
	]);
});

it.each([
	['output.bytes', 2048, 'output, KiB', 2],
	['build.cold.memory', 2 ** 20, 'build cold, MiB of memory', 1],
	['build.cold.cpu', 7, 'build cold, CPU s', 7],
	['page.resources/*.html.bytes', 1024, 'page resources/* html, KiB', 1],
	['output.files', 12, 'output files', 12],
])('reads %s in a unit for people', (name, value, label, shown) => {
	expect(readFigure(name, value)).toEqual({ label, value: shown });
});

const run: Run = {
	machine: { cores: 2, node: 'v24.0.0' },
	figures: { 'output.bytes': 4096, 'page.home.pages': 1, 'page.home.all.compressed': 3072 },
};

it('sets a run beside its baseline, pages by kind', () => {
	const figures = { 'output.bytes': 2048, 'page.home.all.compressed': 3072 };
	const text = formatRun('it', run, { ...run, figures });
	expect(text).toMatch(/^output, KiB +4 +2\.00 ×$/m);
	expect(text).toMatch(/^home +1 +3 +1\.00 ×$/m);
	expect(text).toMatch(/^Grown by .*:\n {2}output, KiB: 2\.00 ×$/m);
});

it('says how a baseline is made where there is none', () => {
	expect(formatRun('it', run, undefined)).toContain('npm run bench -- --save');
});

it('sets sizes side by side, with how a cost grows', () => {
	const small = { '30.cpu': 3, '30.page a html.bytes': 1024, '30.page b html.bytes': 1024 };
	const large = { '300.cpu': 30, '300.page a html.bytes': 102_400, '300.page b html.bytes': 2048 };
	const scale = { ...run, figures: { ...small, ...large, 'exponent.cpu': 1 } };
	const text = formatScale('scale', scale, { ...scale, figures: { '300.cpu': 20 } });
	expect(text).toMatch(/^scale +30 +300 +exponent +to baseline$/m);
	expect(text).toMatch(/^CPU s +3 +30 +1\.00 \(≤ 1\.05\) +1\.50 ×$/m);
	expect(text).toMatch(/^page a html, KiB +1 +100$/m);
	expect(text, 'a small page').not.toContain('page b');
});
