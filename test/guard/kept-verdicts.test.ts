import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findLeaks } from '../../src/guard/find-leaks.ts';
import { planOnce } from '../../src/guard/kept-plans.ts';
import { openVerdicts } from '../../src/guard/kept-verdicts.ts';
import { planSearch } from '../../src/guard/plan-search.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-verdicts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hide = (text: string) => ({ text, kind: 'note', file: 'teams/a.md', isLiteral: false });
const signal = hide('Nobody answers for three long weeks');
const page = path.join(folder, 'a.html');

async function search(secrets = [signal], publicTexts: string[] = []) {
	const leaks = await findLeaks(folder, { secrets, publicTexts });
	return leaks.map(({ secret }) => secret.text);
}

it('keeps in which files nothing was found, for the same search', async () => {
	writeFileSync(page, '<p>A harmless page</p>');
	expect(await search()).toEqual([]);
	expect(openVerdicts(planSearch([signal], [])).clean.size).toBe(1);
	expect(openVerdicts(planSearch([signal], ['Another public text'])).clean.size).toBe(1);
	expect(openVerdicts(planSearch([signal, hide('A new secret of ours')], [])).clean.size).toBe(0);
});

it('knows again what is secret and what is said anyway, and finds it anew for anything else', () => {
	const other = hide('A second text that nobody is to see');
	const own = { prose: ['Nothing here'], whole: new Set(['word']), code: ['const a = 1;'] };
	const ask = (secrets = [signal, other], publicTexts: string[] = [], more = own) => {
		const first = planOnce({ secrets, publicTexts }, more);
		expect(planOnce({ secrets, publicTexts }, more)).toEqual(first);
		expect(first).toEqual(planSearch(secrets, publicTexts, more));
		return first.known;
	};
	expect(ask()).toEqual([]);
	expect(ask([signal, other], [`They say: ${signal.text}.`])).toEqual([0]);
	expect(ask([other, signal], [`They say: ${signal.text}.`])).toEqual([1]);
	expect(ask([signal, other], [], { ...own, prose: [other.text] })).toEqual([1]);
});

it('reads a file again whose bytes or place are others', async () => {
	writeFileSync(page, '<p>A harmless page</p>');
	expect(await search()).toEqual([]);
	writeFileSync(page, `<p>${signal.text}</p>`);
	expect(await search()).toEqual([signal.text]);
	expect(await search()).toEqual([signal.text]);
});

it('reads all files again for another secret, and for one that is no longer public', async () => {
	writeFileSync(page, `<p>${signal.text}</p>`);
	expect(await search([hide('A text that is not there at all')])).toEqual([]);
	expect(await search([signal], [`They say: ${signal.text}.`])).toEqual([]);
	expect(await search()).toEqual([signal.text]);
});
