import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findInvalidHtml } from './find-site-faults.ts';

it('finds what is no valid HTML in a site wherever it lies', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-faults-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const page = '<!doctype html><html lang="en"><head><title>x</title></head><body>';
	writeFileSync(path.join(folder, 'a.html'), `${page}<h2>a <div>b</div></h2></body></html>`);
	const site = { folder, files: ['a.html'], read: () => '', remove: () => {} };
	expect(await findInvalidHtml(site)).toEqual([
		'a.html:1 element-permitted-content <div> element is not permitted as content under <h2>',
	]);
});
