import { expandHex, fromOklch, toOklch } from './color.ts';
import { measureContrast } from './color-distance.ts';

/** The least contrast at which text of ordinary size can be read (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** Of lightness, from one try to the next: what nobody sees. */
const step = 0.0025;

/** Whether text of this color can be read on each of these grounds. */
export function isReadable(color: string, grounds: readonly string[], least = leastContrast) {
	return grounds.every((ground) => measureContrast(expandHex(color), ground) >= least);
}

/**
 * The color itself as #rrggbb, or the nearest of its hue that can be read on each of these grounds:
 * a darker one where they are light, a lighter one where they are dark.
 */
export function makeReadable(
	color: string,
	grounds: readonly string[],
	least = leastContrast,
): string {
	const whole = expandHex(color);
	if (isReadable(whole, grounds, least)) return whole;
	const isDark = grounds.every((ground) => toOklch(ground).l < 0.5);
	const { l, c, h } = toOklch(whole);
	for (let at = l; at > 0 && at < 1; at += isDark ? step : -step) {
		const tried = fromOklch({ l: at, c, h });
		if (isReadable(tried, grounds, least)) return tried;
	}
	return isDark ? '#ffffff' : '#000000';
}

/** White or nearly black: what stands on a field of this color. */
export function chooseInkUpon(color: string): string {
	return isReadable(color, ['#ffffff']) ? '#ffffff' : '#101418';
}
