/** Red, green and blue of a color such as #0b51ab, from 0 to 1 and linear. */
export type Linear = readonly [number, number, number];
type Lab = readonly [l: number, a: number, b: number];

export const visions = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof visions)[number];

/** Machado, Oliveira and Fernandes 2009, for those who lack one kind of cone. */
const seen: Record<Vision, readonly Linear[]> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

export function readHex(hex: string): Linear {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return [red ?? 0, green ?? 0, blue ?? 0];
}

/** The color as somebody with this kind of sight sees it. */
export function see(color: Linear, vision: Vision): Linear {
	const [red, green, blue] = seen[vision].map((row) => Math.min(1, Math.max(0, dot(row, color))));
	return [red ?? 0, green ?? 0, blue ?? 0];
}

export function contrast(one: Linear, other: Linear): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

/** How light a color is in grey, from 0 to 100. */
export const lightness = (color: Linear): number => toLab(color)[0];

const luminance = (color: Linear) => dot([0.2126, 0.7152, 0.0722], color);
const dot = (a: Linear, b: Linear) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export function toLab(color: Linear): Lab {
	const part = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
	const x = part(dot([0.4124564, 0.3575761, 0.1804375], color) / 0.95047);
	const y = part(dot([0.2126729, 0.7151522, 0.072175], color));
	const z = part(dot([0.0193339, 0.119192, 0.9503041], color) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const degrees = Math.PI / 180;
const cos = (angle: number) => Math.cos(angle * degrees);
const sin = (angle: number) => Math.sin(angle * degrees);

/** CIEDE2000: how different two colors look; about 1 is the least that is seen side by side. */
export function distance(one: Lab, other: Lab): number {
	const [l1, l2] = [one[0], other[0]];
	const fade = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
	const g = (1 - fade((Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2)) / 2;
	const polar = ([, a, b]: Lab) => {
		const hue = Math.atan2(b, a * (1 + g)) / degrees;
		return { chroma: Math.hypot(a * (1 + g), b), hue: hue < 0 ? hue + 360 : hue };
	};
	const [p, q] = [polar(one), polar(other)];
	const isGrey = p.chroma * q.chroma === 0;
	const turn = isGrey ? 0 : ((q.hue - p.hue + 540) % 360) - 180;
	const lightnessGap = l2 - l1;
	const chromaGap = q.chroma - p.chroma;
	const hueGap = 2 * Math.sqrt(p.chroma * q.chroma) * sin(turn / 2);
	const l = (l1 + l2) / 2;
	const c = (p.chroma + q.chroma) / 2;
	const h = isGrey ? p.hue + q.hue : (p.hue + turn / 2 + 360) % 360;
	const t =
		1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
	const byLightness = lightnessGap / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
	const byChroma = chromaGap / (1 + 0.045 * c);
	const byHue = hueGap / (1 + 0.015 * c * t);
	const rotation = -sin(60 * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * fade(c);
	return Math.sqrt(byLightness ** 2 + byChroma ** 2 + byHue ** 2 + rotation * byChroma * byHue);
}

/** A color as CSS writes it: oklch(54% 0.1 226). */
export function readOklch(text: string): Linear {
	const [l = 0, c = 0, h = 0] = [...text.matchAll(/[\d.]+/g)].map(([part]) => Number(part));
	return fromOklab([l / 100, c * cos(h), c * sin(h)]);
}

/** So much of one color, the rest of another, as `color-mix(in oklab, …)` does. */
export function mixLight(one: Linear, other: Linear, share: number): Linear {
	const [p, q] = [toOklab(one), toOklab(other)];
	const part = (i: 0 | 1 | 2) => p[i] * share + q[i] * (1 - share);
	return fromOklab([part(0), part(1), part(2)]);
}

function fromOklab(lab: Lab): Linear {
	const cone = (a: number, b: number) => dot([1, a, b], lab) ** 3;
	const cones = [
		cone(0.3963377774, 0.2158037573),
		cone(-0.1055613458, -0.0638541728),
		cone(-0.0894841775, -1.291485548),
	] as const;
	const rows = [
		[4.0767416621, -3.3077115913, 0.2309699292],
		[-1.2684380046, 2.6097574011, -0.3413193965],
		[-0.0041960863, -0.7034186147, 1.707614701],
	] as const;
	const [red = 0, green = 0, blue = 0] = rows.map((row) =>
		Math.min(1, Math.max(0, dot(row, cones))),
	);
	return [red, green, blue];
}

function toOklab(color: Linear): Lab {
	const cones = [
		Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], color)),
		Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], color)),
		Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], color)),
	] as const;
	return [
		dot([0.2104542553, 0.793617785, -0.0040720468], cones),
		dot([1.9779984951, -2.428592205, 0.4505937099], cones),
		dot([0.0259040371, 0.7827717662, -0.808675766], cones),
	];
}
