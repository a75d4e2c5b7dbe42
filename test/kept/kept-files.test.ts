import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { dropOldest, keep, keepOrMake, readKept } from '../../src/kept/kept-files.ts';
import { findPackagesFolder } from '../../src/kept/package-file.ts';

const folder = `test-${process.pid}`;
const place = path.join(findPackagesFolder(), '.cache', 'waymark', folder);
const drawing = Buffer.from('<svg>a drawing</svg>');
beforeEach(() => onTestFinished(() => rmSync(place, { recursive: true, force: true })));

it('gives back the bytes that were kept', () => {
	keep(folder, 'a.svg', drawing);
	expect(readKept(folder, 'a.svg')).toEqual(drawing);
	expect(readKept(folder, 'b.svg')).toBeUndefined();
	expect(readdirSync(place)).toEqual(['a.svg']);
});

it.each<[string, (bytes: Buffer) => Uint8Array]>([
	['cut short', (bytes) => bytes.subarray(0, -5)],
	['cut within its hash', (bytes) => bytes.subarray(0, 7)],
	['empty', () => Buffer.alloc(0)],
	['rubbish', () => Buffer.from('rubbish '.repeat(20))],
	['changed by a bit', (bytes) => bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)],
	['longer', (bytes) => Buffer.concat([bytes, Buffer.from('\n')])],
])('takes a file that is %s for none, and makes it again', async (_, damage) => {
	keep(folder, 'a.svg', drawing);
	const file = path.join(place, 'a.svg');
	writeFileSync(file, damage(readFileSync(file)));
	expect(readKept(folder, 'a.svg')).toBeUndefined();

	const make = () => keepOrMake({ folder, ending: '.svg', most: 9 }, ['source'], () => drawing);
	await make();
	const made = path.join(place, readdirSync(place).find((name) => name !== 'a.svg') ?? '');
	const whole = readFileSync(made);
	writeFileSync(made, damage(whole));
	expect(await make()).toEqual(drawing);
	expect(readFileSync(made)).toEqual(whole);
});

it('goes on where nothing can be kept', async () => {
	mkdirSync(path.dirname(place), { recursive: true });
	writeFileSync(place, 'a file where the folder should be');
	const made = await keepOrMake({ folder, ending: '.svg', most: 9 }, ['source'], () => drawing);
	expect(made).toEqual(drawing);
	expect(() => dropOldest(folder, 1)).not.toThrow();
});

it('leaves the newest', () => {
	for (const [i, name] of ['old', 'newer', 'newest'].entries()) {
		keep(folder, name, drawing);
		utimesSync(path.join(place, name), i + 1, i + 1);
	}
	dropOldest(folder, 2);
	expect(readdirSync(place).sort()).toEqual(['newer', 'newest']);
});
