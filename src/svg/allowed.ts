/** What a drawing may hold: shapes, texts, paints and filters; nothing that runs, loads or leads elsewhere. */
export const allowedElements: ReadonlySet<string> = new Set(
	`svg g defs symbol use switch a title desc style path rect circle ellipse line polyline polygon
	text tspan textPath image linearGradient radialGradient stop pattern clipPath mask marker
	filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
	feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
	feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
	feSpotLight feTile feTurbulence`.split(/\s+/),
);

export const allowedAttributes: ReadonlySet<string> = new Set(
	`id class style role lang xml:space xml:lang href xlink:href aria-label aria-labelledby
	aria-describedby aria-hidden version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy
	r rx ry fx fy fr d points pathLength transform dx dy rotate textLength lengthAdjust startOffset
	method spacing side offset gradientUnits gradientTransform spreadMethod patternUnits
	patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits
	markerWidth markerHeight refX refY orient filterUnits primitiveUnits in in2 result mode type
	values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix
	divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant
	specularConstant specularExponent kernelUnitLength scale xChannelSelector yChannelSelector
	azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle stdDeviation radius
	baseFrequency numOctaves seed stitchTiles systemLanguage requiredFeatures media
	alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
	color-interpolation-filters color-rendering direction display dominant-baseline
	enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
	font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
	font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
	isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask
	mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
	stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
	stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
	transform-origin unicode-bidi vector-effect visibility white-space word-spacing
	writing-mode`.split(/\s+/),
);

/** Pictures that a drawing holds itself. */
export const innerPicture = /^data:image\/(?:png|jpe?g|gif|webp);base64,[\sA-Za-z0-9+/=]*$/i;

const innerFont =
	/^data:(?:font\/[\w-]+|application\/(?:x-)?font-[\w-]+)(?:;[\w=-]+)*;base64,[\sA-Za-z0-9+/=]*$/i;

/**
 * Whether a piece of CSS, or the value of an attribute, leads to nothing but parts of the drawing
 * and fonts that it holds. Backslashes could write any of the words in another way.
 */
export function staysInside(css: string): boolean {
	const plain = css.replace(/\/\*[\s\S]*?\*\//g, ' ');
	if (
		/\\|\/\*|@(?!media\b|font-face\b|keyframes\b|charset\b)|javascript:|expression\(/i.test(plain)
	)
		return false;
	if (/(?:^|[^\w-])(?:image|image-set|cross-fade|src|element|attr|paint)\(/i.test(plain))
		return false;
	const urls = [...plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/gi)];
	if (urls.length !== (plain.match(/url\(/gi) ?? []).length) return false;
	return urls.every(([, double, single, bare]) => {
		const address = (double ?? single ?? bare ?? '').trim();
		return address.startsWith('#') || innerFont.test(address);
	});
}
