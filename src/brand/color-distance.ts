/** Red, green and blue as light, from 0 to 1. */
type Light = readonly [red: number, green: number, blue: number];
/** Lightness, and how far it is from green to red and from blue to yellow. */
export type Lab = readonly [l: number, a: number, b: number];

/** How colors are seen: by most people, without one of three kinds of cones, and printed in black. */
export const visions = ['normal', 'protan', 'deutan', 'tritan', 'grey'] as const;
export type Vision = (typeof visions)[number];

/** Of Machado, Oliveira and Fernandes (2009), “A Physiologically-based Model for Simulation of Color Vision Deficiency”, severity 1.0. */
const matrices: Readonly<Record<'protan' | 'deutan' | 'tritan', readonly Light[]>> = {
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

/** How different two colors (#rrggbb) look: CIEDE2000, where about 1 can just be told side by side. */
export function measureColorDistance(one: string, two: string, vision: Vision = 'normal'): number {
	return measureLabDistance(seeAs(one, vision), seeAs(two, vision));
}

/** A color as it is seen. */
export function seeAs(color: string, vision: Vision = 'normal'): Lab {
	const light = readLight(color);
	if (vision === 'normal') return toLab(light);
	if (vision === 'grey') return [toLab(light)[0], 0, 0];
	const [red = 0, green = 0, blue = 0] = matrices[vision].map((row) =>
		Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
	);
	return toLab([red, green, blue]);
}

function readLight(color: string): Light {
	if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`“${color}” is not written as #rrggbb.`);
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return [red, green, blue];
}

/** The share of light that a color gives back, from 0 to 1. */
function readLuminance(color: string): number {
	const [red, green, blue] = readLight(color);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** By the rules for accessible web content, from 1 to 21. */
export function measureContrast(one: string, two: string): number {
	const [a, b] = [readLuminance(one), readLuminance(two)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function toLab([red, green, blue]: Light): Lab {
	const bend = (value: number) =>
		value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
	const x = bend((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
	const y = bend(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
	const z = bend((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** As written in Sharma, Wu and Dalal (2005), “The CIEDE2000 Color-Difference Formula”. */
export function measureLabDistance([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
	const degrees = Math.PI / 180;
	const damp = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
	const g = 0.5 * (1 - damp((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
	const [x1, x2] = [a1 * (1 + g), a2 * (1 + g)];
	const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
	const hue = (x: number, b: number) =>
		x === 0 && b === 0 ? 0 : (Math.atan2(b, x) / degrees + 360) % 360;
	const [h1, h2] = [hue(x1, b1), hue(x2, b2)];
	const isGrey = c1 * c2 === 0;
	const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
	const sum = h1 + h2;
	const far = Math.abs(h1 - h2) > 180;
	const h = isGrey ? sum : far ? (sum < 360 ? sum + 360 : sum - 360) / 2 : sum / 2;
	const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
	const cos = (angle: number) => Math.cos(angle * degrees);
	const t =
		1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
	const dl = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
	const dc = (c2 - c1) / (1 + 0.045 * c);
	const dh = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * degrees)) / (1 + 0.015 * c * t);
	const rotation = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * degrees) * 2 * damp(c);
	return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}
