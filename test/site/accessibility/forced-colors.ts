import type { Page } from 'playwright-core';

/**
 * What is lost where the reader's colors are forced upon the page: text and lines of a drawing that
 * do not stand out from what is below them, and choices that look like those not chosen.
 */
export function findLostColors(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const faults: string[] = [];
		const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
		const known = new Map<string, number>();
		/** How bright a color is, from 0 to 1. */
		function findLuminance(color: string): number {
			const kept = known.get(color);
			if (kept !== undefined || !context) return kept ?? 0;
			context.clearRect(0, 0, 1, 1);
			context.fillStyle = color;
			context.fillRect(0, 0, 1, 1);
			const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data]
				.map((part) => part / 255)
				.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
			const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
			known.set(color, luminance);
			return luminance;
		}
		const contrast = (one: string, other: string) => {
			const [low = 0, high = 0] = [findLuminance(one), findLuminance(other)].sort((a, b) => a - b);
			return (high + 0.05) / (low + 0.05);
		};
		const canvas = document.createElement('div');
		canvas.style.setProperty('color', 'Canvas');
		document.body.append(canvas);
		const paper = getComputedStyle(canvas).color;
		canvas.remove();

		for (const svg of document.querySelectorAll('svg.journey-map, svg.diagram')) {
			if (!svg.checkVisibility()) continue;
			const shapes = [
				...svg.querySelectorAll<SVGGraphicsElement>('path, rect, circle, polygon, text'),
			]
				.filter((shape) => !shape.closest('defs, marker'))
				.map((shape) => ({
					shape,
					style: getComputedStyle(shape),
					box: shape.getBoundingClientRect(),
				}));
			shapes.forEach(({ shape, style, box }, i) => {
				const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
				const below = shapes
					.slice(0, i)
					.findLast(
						(other) =>
							other.shape.localName !== 'text' &&
							other.style.fill !== 'none' &&
							other.box.left <= x &&
							other.box.right >= x &&
							other.box.top <= y &&
							other.box.bottom >= y,
					);
				const ground = below?.style.fill ?? paper;
				if (shape.localName === 'text') {
					if (contrast(style.fill, ground) < 4.5)
						faults.push(`text not to be read: “${shape.textContent}” (${style.fill} on ${ground})`);
				} else if (
					style.fill === 'none' &&
					style.stroke !== 'none' &&
					// A rule is light, and a line in the color of the paper is the gap of one that crosses.
					!/rule|paper/.test(shape.getAttribute('class') ?? '')
				) {
					if (contrast(style.stroke, ground) < 3)
						faults.push(
							`line not to be seen: ${shape.outerHTML.slice(0, 90)} (${style.stroke} on ${ground})`,
						);
				}
			});
		}

		const look = (element: Element) => {
			const style = getComputedStyle(element);
			return [
				style.borderBlockEndColor,
				style.borderBlockEndWidth,
				style.borderInlineStartWidth,
				style.outlineStyle,
				style.fontWeight,
				style.textDecorationLine,
				style.backgroundColor,
			].join(' ');
		};
		const chosen = '[aria-current], [aria-pressed=true], [aria-selected=true]';
		for (const element of document.querySelectorAll(chosen)) {
			const group = element.closest('ul, ol, nav');
			const other = [...(group?.querySelectorAll(element.localName) ?? [])].find(
				(one) =>
					!one.matches(chosen) && one.className === element.className && one.checkVisibility(),
			);
			if (other && element.checkVisibility() && look(element) === look(other))
				faults.push(`chosen, and looks like the others: ${element.outerHTML.slice(0, 90)}`);
		}
		return [...new Set(faults)];
	});
}

/** What moves by itself or glides, though the reader asked for less motion. */
export function findMotion(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const moving = document
			.getAnimations()
			.map((animation) => (animation.effect as KeyframeEffect | null)?.target?.outerHTML ?? '');
		const gliding = [...document.querySelectorAll('*')].filter((element) => {
			const { scrollBehavior, animationName, transitionDuration } = getComputedStyle(element);
			return (
				scrollBehavior === 'smooth' || animationName !== 'none' || /[1-9]/.test(transitionDuration)
			);
		});
		return [...moving, ...gliding.map((element) => element.outerHTML)].map((one) =>
			one.slice(0, 90),
		);
	});
}
