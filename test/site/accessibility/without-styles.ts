import type { Page } from 'playwright-core';

/**
 * What is lost where the style sheet is not read, as in text browsers and reading views: words that only
 * a style keeps apart. And lists that WebKit takes for none, as their marks are taken away.
 */
export function findLostWithoutStyles(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const faults: string[] = [];
		for (const list of document.querySelectorAll('ul, ol')) {
			const item = list.querySelector(':scope > li');
			if (!item || list.role || !list.checkVisibility()) continue;
			if (getComputedStyle(item).listStyleType === 'none')
				faults.push(`no list in WebKit: ${list.outerHTML.slice(0, 120)}`);
		}
		/** Elements before and after which every browser begins a line, or a cell. */
		const blocks =
			/^(?:address|article|aside|blockquote|button|canvas|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|img|input|label|legend|li|main|nav|ol|optgroup|option|p|pre|search|section|select|summary|svg|table|t[bdhr]|t(?:body|foot|head)|textarea|ul|br|template|script|style|noscript)$/;
		let before: Text | undefined;
		const walk = (node: Node) => {
			if (node instanceof Text) {
				if (before && /\S$/.test(before.data) && /^\S/.test(node.data)) compare(before, node);
				if (node.data !== '') before = node;
				return;
			}
			if (!(node instanceof Element) || !node.checkVisibility()) return;
			const isBlock = blocks.test(node.localName);
			if (isBlock) before = undefined;
			if (!/^(?:svg|select|template|script|style|textarea)$/.test(node.localName))
				for (const child of node.childNodes) walk(child);
			if (isBlock) before = undefined;
		};
		const compare = (one: Text, other: Text) => {
			const [a, b] = [one, other].map((text) => {
				const range = document.createRange();
				range.selectNodeContents(text);
				return [...range.getClientRects()];
			});
			const [end, start] = [a?.at(-1), b?.[0]];
			if (!end || !start || end.width < 2 || start.width < 2) return;
			const isBesides =
				Math.abs(end.bottom - start.bottom) < 6 && Math.abs(start.left - end.right) < 2;
			const isWord = /[\p{L}\p{N}]$/u.test(one.data) && /^[\p{L}\p{N}]/u.test(other.data);
			if (!isBesides && isWord)
				faults.push(`runs together: ${one.data.slice(-30)}|${other.data.slice(0, 30)}`);
		};
		walk(document.body);
		return faults;
	});
}
