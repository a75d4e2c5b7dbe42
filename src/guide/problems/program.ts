import type { Rule } from '../../domain/rules.ts';
import { shippedLanguages } from '../../words/load-words.ts';
import { exampleProgram } from './example-program.ts';
import { inFile, type ProblemPage } from './problem-page.ts';

/** The program with a line more. */
const withLine = (line: string) => ({
	'program.yaml': `${exampleProgram['program.yaml']}${line}\n`,
});

export const programPages = {
	'site-address': {
		title: 'A path in the address of the site',
		meaning:
			'`url` says at which host the handbook is. Below which path it is served is decided where it is built, so a path here has no effect.',
		fix: 'Write the address without a path. If the site is served below one, set `BASE_PATH` for the build.',
		example: inFile(
			'program.yaml',
			['url: https://partners.example.com/handbook', 'url: https://partners.example.com'],
			'“/handbook” is not used. Write “https://partners.example.com”. Where the site is served below a path, set BASE_PATH when you build.',
		),
	},
	'repository-host': {
		title: 'A repository at a host that is not known',
		meaning:
			'Links to edit a page and to suggest a change are made as GitHub and GitLab understand them. Which of the two it is, is told by these words in the address of the host.',
		fix: 'Leave it if it is GitHub under a name of your own. Otherwise remove the field: the pages then have no such links.',
		example: inFile(
			'program.yaml',
			[
				'repository: { url: https://code.example.com/acme/journey }',
				'repository: { url: https://github.com/acme/journey }',
			],
			'“code.example.com” is taken for GitHub, and “Edit this page” may lead nowhere. Links are made for GitHub and GitLab, told by these words in the address. Remove the field if your repository is at another host.',
			withLine('repository: { url: https://github.com/acme/journey }'),
		),
	},
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
			`The words of the interface are not shipped in “nl”; English is used. Shipped: ${shippedLanguages.join(', ')}.`,
			withLine('locale: de'),
		),
	},
	'form-of-address': {
		title: 'A form of address that changes nothing',
		meaning:
			'`address: informal` makes the words of the interface say “du” in German and « tu » in French. Every other language comes in one way only, so the field means nothing there.',
		fix: 'Remove the field. What a text says instead can be written into `words.yaml`.',
		example: inFile(
			'program.yaml',
			['address: informal', 'address: formal'],
			'“informal” changes nothing in “en”: the words of the interface come in one way there. Remove the field.',
			withLine('address: formal'),
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
