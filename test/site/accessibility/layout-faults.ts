import type { Page } from 'playwright-core';

/**
 * Sets the distances that a reader may ask for (WCAG 1.4.12), whatever the page says. A drawing's
 * words have their places; the list beside it says the same.
 */
export async function spaceText(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			`:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
			p { margin-block-end: 2em !important }`,
		);
		document.adoptedStyleSheets.push(sheet);
	});
}

/**
 * Text that cannot be read as the window is: cut off by its box, beyond the window's edge, or under
 * other text; and what scrolls by itself without being reached by the keyboard.
 */
export function findLayoutFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const faults: string[] = [];
		const name = (element: Element) =>
			`<${element.localName} class="${element.getAttribute('class') ?? ''}"> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
		const excess = document.documentElement.scrollWidth - innerWidth;
		if (excess > 0) faults.push(`the page scrolls sideways by ${excess} px`);

		const scrolls = (element: Element) => {
			const { overflowX, overflowY } = getComputedStyle(element);
			const across = element.scrollWidth - element.clientWidth > 1;
			const down = element.scrollHeight - element.clientHeight > 1;
			return {
				moves: (across && /auto|scroll/.test(overflowX)) || (down && /auto|scroll/.test(overflowY)),
				cuts: (across && /hidden|clip/.test(overflowX)) || (down && /hidden|clip/.test(overflowY)),
			};
		};
		/** Not what is there for screen readers alone. */
		const isUnclipped = (element: Element | null): boolean =>
			!element ||
			(getComputedStyle(element).clipPath === 'none' && isUnclipped(element.parentElement));
		/** What lies upon the page, such as an open menu or a question; undefined for the page itself. */
		const findLayer = (element: Element | null): Element | undefined => {
			if (!element) return undefined;
			const { position, zIndex } = getComputedStyle(element);
			const isAbove =
				element.matches('dialog, [popover]') ||
				position === 'sticky' ||
				(/absolute|fixed/.test(position) && zIndex !== 'auto');
			return isAbove ? element : findLayer(element.parentElement);
		};
		const isForReaders = (element: Element) =>
			isUnclipped(element) &&
			element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
		const frames: Element[] = [];
		for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
			if (element.closest('svg') || !isForReaders(element)) continue;
			const { moves, cuts } = scrolls(element);
			if (cuts && element.textContent?.trim()) faults.push(`cut off: ${name(element)}`);
			if (!moves) continue;
			frames.push(element);
			const isReached = element.tabIndex >= 0 && element.matches('[tabindex], textarea, input');
			if (!isReached && !element.querySelector('a[href], button, input, select, summary'))
				faults.push(`scrolls out of the keyboard’s reach: ${name(element)}`);
		}

		const lines: { rect: DOMRect; node: Text; layer: Element | undefined }[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			if (!node.textContent?.trim() || !parent || !isForReaders(parent)) continue;
			if (parent.closest('svg, option, textarea, noscript, script, style, template')) continue;
			const frame = frames.find((one) => one.contains(parent))?.getBoundingClientRect();
			const layer = findLayer(parent);
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const rect of range.getClientRects()) {
				if (rect.width < 1) continue;
				if (!frame && (rect.left < -1 || rect.right > innerWidth + 1))
					faults.push(`beyond the edge: ${name(parent)}`);
				const isShown = !frame || (rect.top < frame.bottom && rect.bottom > frame.top);
				if (isShown) lines.push({ rect, node: node as Text, layer });
			}
		}
		lines.sort((a, b) => a.rect.top - b.rect.top);
		lines.forEach((line, i) => {
			const bottom = line.rect.bottom - line.rect.height * 0.3;
			for (let k = i + 1; k < lines.length; k++) {
				const other = lines[k];
				if (!other || other.rect.top > bottom) break;
				if (other.node === line.node || other.layer !== line.layer) continue;
				const across =
					Math.min(line.rect.right, other.rect.right) - Math.max(line.rect.left, other.rect.left);
				const down = Math.min(line.rect.bottom, other.rect.bottom) - other.rect.top;
				const least = Math.min(line.rect.height, other.rect.height);
				const [a, b] = [line.node.parentElement, other.node.parentElement];
				if (across > 2 && down > least * 0.4 && a && b)
					faults.push(`one upon the other: ${name(a)} and ${name(b)}`);
			}
		});
		return [...new Set(faults)];
	});
}
