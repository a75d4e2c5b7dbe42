import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	baselineFile,
	findGrown,
	findRatio,
	type Run,
	readBaseline,
	saveBaseline,
} from '../../scripts/bench/baseline.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'waymark-baseline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const machine = { cores: 2, node: 'v24.0.0' };
const makeRun = (figures: Run['figures'], more: Partial<Run['machine']> = {}): Run => ({
	machine: { ...machine, ...more },
	figures,
});

it('tells how many times the baseline a figure is', () => {
	expect(findRatio(makeRun({ a: 3 }), makeRun({ a: 2 }), 'a')).toBe(1.5);
});

it.each([
	['is new', makeRun({})],
	['was zero', makeRun({ a: 0 })],
	['has no baseline at all', undefined],
])('has no ratio for a figure that %s', (_, base) => {
	expect(findRatio(makeRun({ a: 3 }), base, 'a')).toBeUndefined();
});

it('finds sizes that have grown by more than a twentieth, and processor time by more than a quarter', () => {
	const base = makeRun({ 'x.bytes': 100, 'y.bytes': 100, 'x.cpu': 100, 'y.cpu': 100, files: 1 });
	const now = makeRun({ 'x.bytes': 105, 'y.bytes': 106, 'x.cpu': 125, 'y.cpu': 126, files: 2 });
	expect(findGrown(now, base)).toEqual(['y.bytes', 'y.cpu', 'files']);
});

it('says nothing of times where the machine is another, and of sizes all the same', () => {
	const base = makeRun({ 'x.cpu': 1, 'x.bytes': 1 });
	for (const other of [{ cores: 8 }, { node: 'v26.0.0' }])
		expect(findGrown(makeRun({ 'x.cpu': 9, 'x.bytes': 9 }, other), base)).toEqual(['x.bytes']);
});

it('takes no notice of the clock, nor of a moment of processor time', () => {
	const base = makeRun({ 'x.wall': 10, 'x.milliseconds': 10, 'x.cpu': 0.1, 'y.cpu': 1 });
	const now = makeRun({ 'x.wall': 99, 'x.milliseconds': 99, 'x.cpu': 0.4, 'y.cpu': 2 });
	expect(findGrown(now, base)).toEqual(['y.cpu']);
});

it('keeps in the file what was not measured this time', () => {
	const file = path.join(folder, 'kept.json');
	saveBaseline(file, { one: makeRun({ a: 1 }), two: makeRun({ a: 2 }) });
	saveBaseline(file, { two: makeRun({ a: 3 }) });
	expect(readBaseline(file)).toEqual({ one: makeRun({ a: 1 }), two: makeRun({ a: 3 }) });
});

it('saves no more digits than say something', () => {
	const file = path.join(folder, 'digits.json');
	saveBaseline(file, { one: makeRun({ 'a.cpu': 1.23456789, 'a.bytes': 123456789 }) });
	expect(readBaseline(file)['one']?.figures).toEqual({ 'a.cpu': 1.235, 'a.bytes': 123456789 });
});

it('begins without a baseline, and says so of one that is broken', () => {
	const file = path.join(folder, 'broken.json');
	expect(readBaseline(file)).toEqual({});
	writeFileSync(file, '{');
	expect(() => readBaseline(file)).toThrow(`${file} is not JSON.`);
});

it('keeps nothing of a machine but its cores and its Node', () => {
	for (const [name, one] of Object.entries(readBaseline(baselineFile))) {
		expect(Object.keys(one.machine).sort(), name).toEqual(['cores', 'node']);
		expect(Object.values(one.figures).every(Number.isFinite), name).toBe(true);
	}
	expect(readFileSync(baselineFile, 'utf8')).not.toMatch(/\/(?:home|root|tmp|Users)\//);
});
