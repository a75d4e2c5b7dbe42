/** The least contrast at which text of ordinary size can be read (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

/** The color itself as #rrggbb, or the nearest darker shade of it that can be read on white paper. */
export function darkenToRead(color: string): string {
	const digits = color.slice(1).toLowerCase();
	const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
	let channels = [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
	while (contrastWithWhite(channels) < leastContrast)
		channels = channels.map((value) => Math.floor(value * 0.97));
	return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance against that of white, as WCAG 2.2 defines both. Channels from 0 to 255. */
function contrastWithWhite(channels: readonly number[]): number {
	const [red = 0, green = 0, blue = 0] = channels.map((value) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
