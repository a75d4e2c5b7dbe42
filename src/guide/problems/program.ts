import type { Rule } from '../../domain/rules.ts';
import { exampleProgram } from './example-program.ts';
import { inFile, type ProblemPage } from './problem-page.ts';

/** The program with a line more. */
const withLine = (line: string) => ({
	'program.yaml': `${exampleProgram['program.yaml']}${line}\n`,
});

export const programPages = {
	logo: {
		title: 'A logo that is not there',
		meaning:
			'`theme.logo` names a picture in the content folder. It is looked for from the top of that folder and nowhere else.',
		fix: 'Put the picture there and write its name, or remove the field.',
		example: inFile(
			'program.yaml',
			['theme: { logo: logo.svg }', 'theme: { accent: "#1f4fd8" }'],
			'There is no picture “logo.svg” in the content folder. Put it there, or remove the field.',
			withLine('theme: { accent: "#1f4fd8" }'),
		),
	},
	'pale-accent': {
		title: 'A color that is too pale to read',
		meaning:
			'The accent is the color of links. On white it needs a contrast of at least 4.5 to 1, or people with weak eyes cannot read it. A darker one of the same hue is used instead.',
		fix: 'Write the darker color that the message names, or choose another one.',
		example: inFile(
			'program.yaml',
			['theme: { accent: "#ffcc00" }', 'theme: { accent: "#1f4fd8" }'],
			'“#ffcc00” is too pale to read on white. “#8d6f00” is used; write it, or another darker color.',
			withLine('theme: { accent: "#1f4fd8" }'),
		),
	},
	language: {
		title: 'A language without interface words',
		meaning:
			'Your own texts may be in any language. The words around them, such as “What happens next”, come with Waymark in a few languages only; English stands in for the others.',
		fix: 'Leave it if English words are fine for your readers. Otherwise choose one of the languages in the message, or add a file of words.',
		example: inFile(
			'program.yaml',
			['locale: nl', 'locale: de'],
			'The words of the interface are not shipped in “nl”; English is used. Shipped: en, de, es, fr, ja.',
			withLine('locale: de'),
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
