import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readSearchPages } from '../../src/integrations/search-pages.ts';

const site = mkdtempSync(path.join(tmpdir(), 'waymark-search-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

const write = (file: string, text: string) =>
	writeFileSync(
		path.join(site, file),
		`<!doctype html><html lang="de"><main data-pagefind-body>${text}</main></html>`,
	);
async function read() {
	const pages = [];
	for await (const some of readSearchPages(site, ['a.html', 'b.html', 'c.html']))
		pages.push(...some);
	return pages;
}

it('reads each page in its order, anew or as it was kept, and leaves out what is not to be found', async () => {
	write('a.html', '<p data-types="reseller">Only resellers</p><p>All</p>');
	write('b.html', `<p>${Math.E}</p>`);
	writeFileSync(path.join(site, 'c.html'), '<!doctype html><html><main>Nothing</main></html>');
	const first = await read();
	expect(first.map(({ sourcePath }) => sourcePath)).toEqual(['a.html', 'b.html']);
	expect(first[0]?.content).toMatch(/^<html lang="de"><body><main .*All.*Only resellers/);
	expect(await read()).toEqual(first);

	write('b.html', '<p>Changed</p>');
	const [same, changed] = await read();
	expect(same).toEqual(first[0]);
	expect(changed?.content).toContain('Changed');
});
