import type { Page } from 'playwright-core';

interface Walk {
	faults: string[];
	/** How many elements the keyboard reached. */
	stops: number;
}

/** Notes, before anything has the focus, what the keyboard should reach and how that looks. */
function prepare(): number {
	// From the top, wherever the focus was.
	document.body.tabIndex = -1;
	document.body.focus();
	document.body.removeAttribute('tabindex');
	const reachable = [
		...document.querySelectorAll<HTMLElement | SVGElement>(
			'a[href], button, input, select, textarea, summary, [tabindex]',
		),
	].filter(
		(element) =>
			element.tabIndex >= 0 &&
			!element.matches(':disabled, [type=hidden]') &&
			element.checkVisibility({ visibilityProperty: true }),
	);
	const look = (element: Element) => {
		const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
		return { outlineStyle, outlineWidth, outlineColor, boxShadow };
	};
	Object.assign(window, {
		walk: { reachable, looks: reachable.map(look), look, seen: [], faults: [] },
	});
	return reachable.length;
}

/** Looks at what has the focus now; true once it has left the page or come back to the start. */
function lookAtFocus(): boolean {
	const { walk } = window as unknown as {
		walk: {
			reachable: Element[];
			looks: Record<string, string>[];
			look: (element: Element) => Record<string, string>;
			seen: Element[];
			faults: string[];
		};
	};
	const focused = document.activeElement;
	if (!focused || focused === document.body) return true;
	if (walk.seen.at(-1) === focused) return false;
	if (walk.seen.includes(focused)) return true;
	const name = `<${focused.localName}> “${(focused.textContent || focused.getAttribute('aria-label') || focused.id).trim().slice(0, 40)}”`;
	const before = walk.seen.at(-1);
	walk.seen.push(focused);
	// What a script has added meanwhile has no look to compare with.
	const place = walk.reachable.indexOf(focused);
	if (before && !(before.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING))
		walk.faults.push(`out of order: ${name}`);
	const look = walk.look(focused);
	const isOutlined =
		look['outlineStyle'] !== 'none' && Number.parseFloat(look['outlineWidth'] ?? '') > 0;
	const isShadowed = look['boxShadow'] !== 'none';
	if (!(isOutlined || isShadowed) || JSON.stringify(look) === JSON.stringify(walk.looks[place]))
		walk.faults.push(`looks the same with the focus: ${name}`);

	// A card of the map is where its frame is, however far its words are measured.
	const shape = (focused instanceof SVGElement && focused.querySelector('path')) || focused;
	const rects = [...shape.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
	const isSeen = rects.some((rect) =>
		[0.1, 0.5, 0.9].some((across) =>
			[0.2, 0.5, 0.8].some((down) => {
				const hit = document.elementFromPoint(
					rect.left + rect.width * across,
					rect.top + rect.height * down,
				);
				return hit !== null && (focused.contains(hit) || hit.contains(focused));
			}),
		),
	);
	const covers =
		rects.length > 0 && rects.every((rect) => rect.bottom < 0 || rect.top > innerHeight);
	if (rects.length === 0 || covers || !isSeen) walk.faults.push(`out of sight: ${name}`);
	return false;
}

/**
 * Goes through the page with the Tab key alone: everything that can be used is reached, in the order
 * of the page, shows that it has the focus, is in sight, and lets the focus go again.
 * @param most of a page with more stops than these, only so many are looked at
 */
export async function walkByKeyboard(page: Page, { most = 1000 } = {}): Promise<Walk> {
	const expected = await page.evaluate(prepare);
	let isOver = false;
	// A field for a date has a stop for each of its parts.
	for (let presses = 0; !isOver && presses < Math.min(expected * 2 + 20, most); presses += 1) {
		await page.keyboard.press('Tab');
		isOver = await page.evaluate(lookAtFocus);
	}
	const isCut = !isOver && expected * 2 + 20 > most;
	return page.evaluate(
		({ isOver: isLeft, isCut: isPart }) => {
			const { walk } = window as unknown as {
				walk: { reachable: Element[]; seen: Element[]; faults: string[] };
			};
			const faults = [...walk.faults];
			if (isPart) return { faults, stops: walk.seen.length };
			if (!isLeft) faults.push('the focus is caught');
			for (const element of walk.reachable) {
				if (!walk.seen.includes(element) && element.checkVisibility())
					faults.push(`not reached: ${element.outerHTML.slice(0, 120)}`);
			}
			return { faults, stops: walk.seen.length };
		},
		{ isOver, isCut },
	);
}
