import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureOutput, namePageKind } from '../../scripts/bench/output.ts';
import { weighPage } from '../../scripts/bench/page-weight.ts';

let out: string;
beforeEach(() => {
	out = mkdtempSync(path.join(tmpdir(), 'waymark-weight-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

function write(file: string, text: string): number {
	mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
	writeFileSync(path.join(out, file), text);
	return Buffer.byteLength(text);
}

describe('a page weighs', () => {
	it('all that it names, and what that names in turn, each once', () => {
		const html = write(
			'a/index.html',
			'<link rel=stylesheet href="/s.css"><link rel="preload" href="/f.woff2"><script type="module" src="../m.js"></script><img src="/p.png"><img src="/p.png"><img src="data:image/png;base64,AA==">',
		);
		const css = write('s.css', '@font-face{src:url(/f.woff2)}@import "t.css";');
		const more = write('t.css', 'a{}');
		const font = write('f.woff2', 'font');
		const script = write('m.js', 'import{x}from"./n.js";x()');
		const module = write('n.js', 'export const x=1');
		const picture = write('p.png', 'picture');
		write('other.js', 'not loaded');
		const weight = weighPage(out, 'a/index.html');
		expect(weight.requests).toBe(7);
		expect(weight.html).toBe(html);
		expect(weight.bytes).toBe(html + css + more + font + script + module + picture);
		expect(weight.script).toBe(script + module);
	});

	it('the scripts that stand in it, and not the data', () => {
		write(
			'index.html',
			'<script>run()</script><script type="module">too()</script><script type="application/ld+json">{"a":1}</script>',
		);
		const { script, requests } = weighPage(out, 'index.html');
		expect([script, requests]).toEqual(['run()\ntoo()'.length, 1]);
	});

	it('nothing that is for paper, for another page, or for other letters', () => {
		write(
			'index.html',
			'<link rel="stylesheet" href="/p.css" media="print"><link rel="alternate" href="/a.xml"><link rel="canonical" href="https://example.com/"><link rel="stylesheet" href="/s.css">',
		);
		write('s.css', '@font-face{src:url(/j.woff2);unicode-range:U+3000-30FF}');
		expect(weighPage(out, 'index.html').requests).toBe(2);
	});

	it('fails where it loads something from another site', () => {
		write('index.html', '<script src="https://cdn.example.com/x.js"></script>');
		expect(() => weighPage(out, 'index.html')).toThrow('https://cdn.example.com/x.js');
	});
});

it.each([
	['index.html', 'home'],
	['404.html', '404'],
	['phases/index.html', 'phases'],
	['phases/onboarding/index.html', 'phases/*'],
	['next/reseller/onboarding/index.html', 'next/*/*'],
])('takes %s for a page of the kind %s', (file, kind) => {
	expect(namePageKind(path.join(...file.split('/')))).toBe(kind);
});

it('finds of each kind the largest page, and counts no page that only leads elsewhere', () => {
	const sizes = [
		write('index.html', 'home'),
		write('m/a/index.html', 'short'),
		write('m/b/index.html', 'longer than that'),
		write('m/old/index.html', '<meta http-equiv="refresh" content="0;url=/m/a/">'),
		write('data.json', '{}'),
	];
	const { files, bytes, pages, kinds } = measureOutput(out);
	expect([files, pages, bytes]).toEqual([5, 3, sizes.reduce((a, b) => a + b)]);
	expect(kinds.map(({ name, pages, largest }) => [name, pages, largest])).toEqual([
		['home', 1, 'index.html'],
		['m/*', 2, path.join('m', 'b', 'index.html')],
	]);
});
