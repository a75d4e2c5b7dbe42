/**
 * The colours of a diagram by their role: as it stands alone, in light. In a page, diagram.css sets
 * them by class from the page's own, in light and dark. All are told apart from one another by
 * their figures, since mermaid hands back nothing else.
 */
export const palette = {
	paper: '#ffffff',
	ink: '#1f242d',
	soft: '#5b616b',
	rule: '#c9ced6',
	tint: '#f2f3f5',
	c1: '#cfe3ee',
	c2: '#d9def6',
	c3: '#ebdcf5',
	c4: '#f6d9e4',
	c5: '#f7e0cd',
	c6: '#e6e7c8',
} as const;

export type Role = keyof typeof palette;

export const tints = [palette.c1, palette.c2, palette.c3, palette.c4, palette.c5, palette.c6];
const { paper, ink, soft, rule, tint } = palette;

const numbered = (name: (index: number) => string, value: (index: number) => string, count = 12) =>
	Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), value(i)]));
const tintOf = (index: number) => tints[index % tints.length] ?? tint;

/** Mermaid's theme variables, so that each part of each kind of diagram has a colour of the palette. */
export const themeVariables: Record<string, string> = {
	background: paper,
	fontFamily: 'Inter, sans-serif',
	fontSize: '14px',
	primaryColor: paper,
	primaryTextColor: ink,
	primaryBorderColor: soft,
	secondaryColor: tint,
	secondaryTextColor: ink,
	secondaryBorderColor: soft,
	tertiaryColor: tint,
	tertiaryTextColor: ink,
	tertiaryBorderColor: rule,
	lineColor: soft,
	textColor: ink,
	mainBkg: paper,
	nodeBorder: soft,
	nodeTextColor: ink,
	clusterBkg: tint,
	clusterBorder: rule,
	defaultLinkColor: soft,
	titleColor: ink,
	edgeLabelBackground: paper,
	arrowheadColor: soft,
	errorBkgColor: tint,
	errorTextColor: ink,
	actorBkg: paper,
	actorBorder: soft,
	actorTextColor: ink,
	actorLineColor: rule,
	signalColor: soft,
	signalTextColor: ink,
	labelBoxBkgColor: tint,
	labelBoxBorderColor: rule,
	labelTextColor: ink,
	loopTextColor: ink,
	noteBkgColor: tint,
	noteBorderColor: rule,
	noteTextColor: ink,
	activationBkgColor: tint,
	activationBorderColor: soft,
	sequenceNumberColor: paper,
	sectionBkgColor: tint,
	altSectionBkgColor: paper,
	sectionBkgColor2: tint,
	excludeBkgColor: tint,
	taskBkgColor: palette.c2,
	taskBorderColor: soft,
	taskTextColor: ink,
	taskTextLightColor: ink,
	taskTextDarkColor: ink,
	taskTextOutsideColor: ink,
	taskTextClickableColor: ink,
	activeTaskBkgColor: palette.c1,
	activeTaskBorderColor: ink,
	doneTaskBkgColor: tint,
	doneTaskBorderColor: soft,
	critBkgColor: palette.c5,
	critBorderColor: ink,
	gridColor: rule,
	todayLineColor: ink,
	vertLineColor: ink,
	transitionColor: soft,
	transitionLabelColor: ink,
	stateLabelColor: ink,
	stateBkg: paper,
	compositeBackground: tint,
	compositeTitleBackground: tint,
	compositeBorder: rule,
	altBackground: tint,
	labelBackgroundColor: paper,
	innerEndBackground: ink,
	specialStateColor: ink,
	classText: ink,
	pieTitleTextColor: ink,
	pieTitleTextSize: '16px',
	pieSectionTextColor: ink,
	pieSectionTextSize: '14px',
	pieLegendTextColor: ink,
	pieLegendTextSize: '14px',
	pieStrokeColor: paper,
	pieOuterStrokeColor: soft,
	pieOpacity: '1',
	...numbered((i) => `pie${i + 1}`, tintOf),
	...numbered((i) => `cScale${i}`, tintOf),
	...numbered(
		(i) => `cScaleLabel${i}`,
		() => ink,
	),
	...numbered(
		(i) => `cScaleInv${i}`,
		() => soft,
	),
	...numbered(
		(i) => `cScalePeer${i}`,
		() => soft,
	),
	...numbered((i) => `git${i}`, tintOf, 8),
	...numbered(
		(i) => `gitInv${i}`,
		() => ink,
		8,
	),
	...numbered(
		(i) => `gitBranchLabel${i}`,
		() => ink,
		8,
	),
	...numbered(
		(i) => `quadrant${i + 1}Fill`,
		(i) => (i % 2 ? paper : tint),
		4,
	),
	...numbered(
		(i) => `quadrant${i + 1}TextFill`,
		() => ink,
		4,
	),
	quadrantPointFill: ink,
	quadrantPointTextFill: ink,
	quadrantXAxisTextFill: ink,
	quadrantYAxisTextFill: ink,
	quadrantInternalBorderStrokeFill: rule,
	quadrantExternalBorderStrokeFill: soft,
	quadrantTitleFill: ink,
	faceColor: tint,
	...numbered((i) => `fillType${i}`, tintOf, 8),
	...numbered((i) => `actor${i}`, tintOf, 6),
	...numbered(
		(i) => `surface${i}`,
		() => tint,
		5,
	),
	...numbered(
		(i) => `surfacePeer${i}`,
		() => soft,
		5,
	),
};

const roles = new Map(Object.entries(palette).map(([role, hex]) => [hex as string, role as Role]));

/** The role of a colour as a drawing has it; undefined for a colour that is the author's own. */
export function findRole(colour: string): Role | undefined {
	const hex = toHex(colour);
	return roles.get(hex) ?? plain[hex];
}

/** Mermaid writes these of its own accord, whatever the theme says. */
const plain: Record<string, Role> = {
	'#ffffff': 'paper',
	'#000000': 'ink',
	'#333333': 'ink',
	'#666666': 'soft',
	'#999999': 'soft',
	'#808080': 'soft',
	'#d3d3d3': 'rule',
	'#eaeaea': 'tint',
	'#edf2ae': 'tint',
	'#f4f4f4': 'tint',
	'#ececff': 'tint',
};

const names: Record<string, string> = {
	black: '#000000',
	white: '#ffffff',
	grey: '#808080',
	gray: '#808080',
	lightgrey: '#d3d3d3',
	lightgray: '#d3d3d3',
	currentcolor: palette.ink,
};

function toHex(colour: string): string {
	const value = colour.trim().toLowerCase();
	const named = names[value];
	if (named) return named;
	if (/^#[0-9a-f]{3}$/.test(value)) return value.replace(/[0-9a-f]/g, '$&$&');
	const rgb = /^rgba?\(\s*([\d.]+),\s*([\d.]+),\s*([\d.]+)/.exec(value);
	if (rgb) {
		const parts = rgb
			.slice(1, 4)
			.map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'));
		return `#${parts.join('')}`;
	}
	return value;
}
