/** A color by lightness (0 to 1), chroma and hue in degrees: https://bottosson.github.io/posts/oklab/ */
export interface Oklch {
	l: number;
	c: number;
	h: number;
}

type Triple = readonly [number, number, number];

/** A color as #rrggbb in small letters; `#rgb` is written out. */
export function expandHex(color: string): string {
	const digits = color.slice(1).toLowerCase();
	return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

export function toOklch(color: string): Oklch {
	const [l, a, b] = toOklab(color);
	return { l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI };
}

/** The color as #rrggbb; of one that no screen shows, the same in lightness and hue with less chroma. */
export function fromOklch({ l, c, h }: Oklch): string {
	const angle = (h * Math.PI) / 180;
	const lightAt = (chroma: number) =>
		toLight([l, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
	let [least, most] = [0, c];
	if (!isShown(lightAt(c))) {
		for (let i = 0; i < 20; i++) {
			const middle = (least + most) / 2;
			if (isShown(lightAt(middle))) least = middle;
			else most = middle;
		}
		most = least;
	}
	return writeHex(lightAt(most));
}

/** So much of a color in another one, as `color-mix(in oklab, …)` mixes them. */
export function mix(color: string, ground: string, share: number): string {
	const [one, two] = [toOklab(color), toOklab(ground)];
	const part = (i: 0 | 1 | 2) => one[i] * share + two[i] * (1 - share);
	return writeHex(toLight([part(0), part(1), part(2)]));
}

function toOklab(color: string): Triple {
	const hex = expandHex(color);
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

function toLight([lightness, a, b]: Triple): Triple {
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	];
}

const isShown = (light: Triple) => light.every((value) => value >= -0.0001 && value <= 1.0001);

function writeHex(light: Triple): string {
	const channels = light.map((value) => {
		const kept = Math.min(1, Math.max(0, value));
		const bent = kept <= 0.0031308 ? kept * 12.92 : 1.055 * kept ** (1 / 2.4) - 0.055;
		return Math.round(bent * 255)
			.toString(16)
			.padStart(2, '0');
	});
	return `#${channels.join('')}`;
}
