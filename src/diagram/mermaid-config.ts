import { findPackageVersion } from '../kept/package-file.ts';
import { palette, themeVariables, tints } from './palette.ts';

export const mermaidVersion = findPackageVersion('mermaid');

/** How every diagram is drawn; the bench gives the same to a browser. */
export const mermaidConfig = {
	startOnLoad: false,
	securityLevel: 'strict',
	htmlLabels: false,
	suppressErrorRendering: true,
	deterministicIds: true,
	deterministicIDSeed: 'waymark',
	look: 'classic',
	theme: 'base',
	fontFamily: 'Inter, sans-serif',
	maxTextSize: 50_000,
	themeVariables,
	// What an author's diagram cannot set for itself.
	secure: [
		'secure',
		'securityLevel',
		'startOnLoad',
		'maxTextSize',
		'theme',
		'themeVariables',
		'themeCSS',
		'fontFamily',
		'look',
		'htmlLabels',
		'suppressErrorRendering',
	],
	flowchart: {
		nodeSpacing: 14,
		rankSpacing: 30,
		padding: 8,
		wrappingWidth: 160,
		minNodeWidth: 150,
		htmlLabels: false,
	},
	gantt: { useWidth: 720 },
	journey: {
		textPlacement: 'tspan',
		width: 120,
		sectionColours: [palette.ink],
		actorColours: tints,
		sectionFills: tints,
		titleColor: palette.ink,
		titleFontFamily: 'Inter',
		titleFontSize: '18px',
	},
	state: { padding: 8 },
};
