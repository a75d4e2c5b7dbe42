import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMermaid } from '../../src/diagram/render-mermaid.ts';
import { isLong } from '../long.ts';
import { parseSvg, readText } from './parse-svg.ts';
import { samples } from './samples.ts';

describe('renderMermaid', () => {
	it.each(Object.entries(samples))(
		'draws a %s that needs no style sheet or script',
		async (kind, source) => {
			const svg = await renderMermaid(source, `d-${kind}`);
			const root = parseSvg(svg);
			expect(svg).not.toMatch(
				/ style=|<style|<script|<foreignObject| on\w+=|NaN|undefined|url\((?!#)/,
			);
			expect(svg.match(/class="[^"]*"/g)?.join(' ')).not.toMatch(/class="(?!diagram|d[fs]-)/);
			expect(Buffer.byteLength(svg)).toBeLessThan(12 * 1024);
			expect(readText(root).length).toBeGreaterThan(3);
			// Each colour is one of the palette, so that the page’s scheme reaches all of it.
			expect(root.getAttribute('class')).not.toContain('diagram-fixed');
		},
	);

	it('takes title and description from the text, or those it is given', async () => {
		const own = parseSvg(await renderMermaid(samples.flowchart, 'a'));
		expect(own.querySelector('#a-t')?.textContent).toBe('Deal & “registration”');
		expect(own.getAttribute('aria-labelledby')).toBe('a-t');
		const given = parseSvg(
			await renderMermaid(samples.flowchart, 'a', { title: '<T>', description: 'D' }),
		);
		expect(given.querySelector('title')?.textContent).toBe('<T>');
		expect(given.querySelector('desc')?.textContent).toBe('D');
	});

	it('gives the parts of each drawing names of their own', async () => {
		const ids = (
			await Promise.all(['a', 'b'].map((id) => renderMermaid(samples.flowchart, id)))
		).map((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
		expect(new Set(ids.flat()).size).toBe(ids.flat().length);
	});

	it('keeps links that lead to pages, and no others', async () => {
		const source = `${samples.flowchart}\nclick a href "/milestones/a/"\nclick b href "javascript:alert(1)"\nclick c call alert()`;
		const links = [...parseSvg(await renderMermaid(source, 'a')).querySelectorAll('a')];
		expect(links.map((link) => link.getAttribute('href'))).toEqual(['/milestones/a/']);
	});

	it('marks a drawing with colours of the author’s own, which only suit a light page', async () => {
		const svg = await renderMermaid(`${samples.flowchart}\nstyle a fill:#ffd700`, 'a');
		expect(parseSvg(svg).getAttribute('class')).toContain('diagram-fixed');
	});

	it('ignores what was kept if it has been damaged', async () => {
		const folder = 'node_modules/.cache/waymark/diagrams';
		const source = samples.flowchart.replace('Yes', 'Certainly');
		const good = await renderMermaid(source, 'a');
		if (!existsSync(folder)) return;
		const file = readdirSync(folder).find((name) =>
			readFileSync(join(folder, name), 'utf8').includes('Certainly'),
		);
		if (file) writeFileSync(join(folder, file), 'broken');
		expect(drawElsewhere([source], 'UTC')).toEqual([good]);
	});

	it('draws the same bytes in every time zone, kept or not', async () => {
		const sources = [samples.gantt, samples.mindmap];
		const here = await Promise.all(sources.map((source) => renderMermaid(source, 'a')));
		for (const zone of isLong
			? ['Pacific/Auckland', 'America/Los_Angeles']
			: ['Pacific/Auckland']) {
			// A comment changes the name under which a drawing is kept, and nothing in it.
			const anew = sources.map((source) => `${source}\n%% ${zone} ${randomUUID()}`);
			expect(drawElsewhere(anew, zone)).toEqual(here);
		}
	}, 240_000);
});

/** Draws in a process of its own, in another time zone. */
function drawElsewhere(sources: readonly string[], zone: string): string[] {
	const code = `import { renderMermaid } from './src/diagram/render-mermaid.ts';
const drawn = [];
for (const source of JSON.parse(process.env.SOURCES)) drawn.push(await renderMermaid(source, 'a'));
process.stdout.write(JSON.stringify(drawn));`;
	const text = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
		env: { ...process.env, TZ: zone, SOURCES: JSON.stringify(sources), NODE_OPTIONS: '' },
		encoding: 'utf8',
	});
	return JSON.parse(text) as string[];
}
