import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkByKeyboard } from './accessibility/focus-walk.ts';
import { findLostColors, findMotion } from './accessibility/forced-colors.ts';
import { findLayoutFaults, spaceText } from './accessibility/layout-faults.ts';
import { findLostWithoutStyles } from './accessibility/without-styles.ts';
import { launchBrowser, openPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opens a page in which something is wrong. */
async function openBad(body: string, style = '', options = {}) {
	const { page } = await openPage(browser, { viewport: { width: 320, height: 640 }, ...options });
	await page.setContent(`<!doctype html><style>${style}</style><body>${body}`);
	return page;
}

describe('what looks for faults finds', () => {
	it.each([
		['a page that scrolls sideways', 'scrolls sideways', '<p style="width: 400px">text</p>'],
		[
			'text that is cut off',
			'cut off',
			'<p style="height: 1em; overflow: hidden">one<br>two<br>three</p>',
		],
		['text beyond the edge', 'beyond the edge', '<p style="margin-left: -50px">Some text</p>'],
		[
			'text upon text',
			'one upon the other',
			'<p>One text</p><p style="margin-top: -2.2em">Another</p>',
		],
		[
			'a frame that no key scrolls',
			'out of the keyboard’s reach',
			'<div style="overflow: auto; width: 100px"><p style="width: 300px">wide</p></div>',
		],
	])('%s', async (_name, fault, body) => {
		const page = await openBad(body);
		expect((await findLayoutFaults(page)).join('\n')).toContain(fault);
		await page.context().close();
	});

	it('text that is lost once it is set wider', async () => {
		const page = await openBad(
			'<p style="height: 1.3em; width: 22ch; overflow: hidden">A heading of one line</p>',
			'p { line-height: 1.2; font: 16px monospace }',
		);
		expect(await findLayoutFaults(page)).toEqual([]);
		await spaceText(page);
		expect((await findLayoutFaults(page)).join('\n')).toContain('cut off');
		await page.context().close();
	});

	it.each([
		[
			'focus that does not show',
			'looks the same',
			'<a href="#a">one</a>',
			':focus { outline: none }',
		],
		[
			'what steps out of the page’s order',
			'not reached',
			'<a href="#a">one</a> <a href="#b" tabindex="1">two</a>',
			'',
		],
		[
			'focus under what sticks',
			'out of sight',
			'<div style="position: fixed; inset: 0; background: white"></div><a href="#a">one</a>',
			'',
		],
		[
			'a trap',
			'the focus is caught',
			'<a href="#a" onkeydown="event.preventDefault()">one</a><a href="#b">two</a>',
			'',
		],
	])('%s', async (_name, fault, body, style) => {
		const page = await openBad(body, style);
		expect((await walkByKeyboard(page)).faults.join('\n')).toContain(fault);
		await page.context().close();
	});

	it('words that only a style keeps apart, and lists whose marks are taken away', async () => {
		const style = 'p { display: flex; gap: 1em } ul { list-style: none }';
		const lost = await openBad('<p><b>one</b><i>two</i></p><ul><li>item</li></ul>', style);
		const faults = (await findLostWithoutStyles(lost)).join('\n');
		expect(faults).toContain('runs together: one|two');
		expect(faults).toContain('no list in WebKit');
		await lost.context().close();
		const sound = await openBad(
			'<p><b>one</b> <i>two</i></p><p>th<b>ree</b></p><ul role="list"><li>item</li></ul>',
			`${style} p + p { display: block }`,
		);
		expect(await findLostWithoutStyles(sound)).toEqual([]);
		await sound.context().close();
	});

	it('colors that are lost, choices that look like the others, and motion', async () => {
		const page = await openBad(
			`<svg class="journey-map" viewBox="0 0 100 50"><path d="M0 0h100v50h-100z" fill="#fff"/>
			<path d="M0 40h90" fill="none" stroke="#fefefe"/><g style="forced-color-adjust: none">
			<text x="5" y="20" fill="#eee" style="forced-color-adjust: none">pale</text></g></svg>
			<ul><li><button aria-pressed="true">one</button></li><li><button>two</button></li></ul>`,
			`[aria-pressed=true] { background: black; color: white }
			@keyframes turn { to { rotate: 1turn } } li { animation: turn 1s infinite }`,
			{ forcedColors: 'active', reducedMotion: 'reduce' },
		);
		const lost = (await findLostColors(page)).join('\n');
		expect(lost).toContain('text not to be read');
		expect(lost).toContain('line not to be seen');
		expect(lost).toContain('looks like the others');
		expect(await findMotion(page)).not.toEqual([]);
		await page.context().close();
	});
});
