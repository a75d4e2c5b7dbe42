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
	'pale-color': {
		title: 'A color that is too pale to read',
		meaning:
			'The colors of the program are also those of words: links, the names of phases, the names of lines on the map. On the paper of the pages they need a contrast of at least 4.5 to 1, or people with weak eyes cannot read them. The nearest darker one of the same hue is used instead, and on a dark page the nearest lighter one.',
		fix: 'Write the darker color that the message names, or choose another one.',
		example: inFile(
			'program.yaml',
			['theme: { accent: "#ffcc00" }', 'theme: { accent: "#1f4fd8" }'],
			'“#ffcc00” is too pale to read on paper. “#886c00” is used; write it, or another darker color.',
			withLine('theme: { accent: "#1f4fd8" }'),
		),
	},
	'like-colors': {
		title: 'Two colors that look alike',
		meaning:
			'Lines on the map, and phases that follow one another, are told apart by their colors first. Two that you have chosen are so near that some readers take one for the other; one man in twelve does not see all colors.',
		fix: 'Make one of them darker than the other, or take another hue. Colors that differ in lightness are told apart by everybody.',
		example: inFile(
			'program.yaml',
			['theme: { phases: ["#1f4fd8", "#2250d0"] }', 'theme: { phases: ["#1f4fd8", "#7a1f5c"] }'],
			'The phases “Onboarding” (#1f4fd8) and “Growth” (#2250d0) follow one another and look alike, at least to people who are color-blind. Make one of them darker.',
			withLine('theme: { phases: ["#1f4fd8", "#7a1f5c"] }'),
		),
	},
	font: {
		title: 'A font that cannot be used',
		meaning:
			'`theme.fonts` names font files in the content folder. They are cut down to what is needed and put into pages, maps and PDFs. So each has to be there, to be a font, to allow that by its own account, and to say under which terms you use it. Letters that it lacks are drawn in Inter.',
		fix: 'Put the file there and name its licence, or remove the field. Fonts under the Open Font License (OFL-1.1) may be used like this.',
		example: inFile(
			'program.yaml',
			[
				'theme: { fonts: { body: { file: fonts/own.woff2, licence: OFL-1.1 } } }',
				'theme: { accent: "#1f4fd8" }',
			],
			'There is no font “fonts/own.woff2” in the content folder. Put it there, or remove the field: Inter is used then.',
			withLine('theme: { accent: "#1f4fd8" }'),
		),
	},
	'theme-css': {
		title: 'Something in theme.css that is no token',
		meaning:
			'`theme.css` beside `program.yaml` sets tokens: the paper, the ink, the sizes of text and spaces. It holds `:root { … }` and nothing else, so that no page can be broken by it or load anything from elsewhere. Colors of the brand, fonts and corners are fields of `program.yaml`, because maps and PDFs have them too.',
		fix: 'Write the token that the message names, with a value of its kind.',
		example: inFile(
			'theme.css',
			[':root { --papper: #ffffff; }', ':root { --paper: light-dark(#ffffff, #0b0b0c); }'],
			'There is no token “--papper”. Did you mean “--paper”?',
			{ 'theme.css': ':root { --paper: light-dark(#ffffff, #0b0b0c); }\n' },
		),
	},
	menu: {
		title: 'A link of the menu that is twice there, or has no room',
		meaning:
			'The row at the head of each page has room for four names of at most 12 letters and for “Help”, in every language and on a small screen. `navigation` says what stands there, in your order. What is more, or longer, stands below “Help”.',
		fix: 'Shorten the title, move the link further up, or remove what is not needed. Where it is meant to stand below “Help”, accept the warning.',
		example: inFile(
			'program.yaml',
			[
				'navigation: [{ title: Partner marketing shop, url: "https://shop.example.com" }]',
				'navigation: [{ title: Shop, url: "https://shop.example.com" }]',
			],
			'“Partner marketing shop” has more than 12 letters, so it stands below “Help”. Give it a shorter “title” to have it in the row.',
			withLine('navigation: [{ title: Shop, url: "https://shop.example.com" }]'),
		),
	},
	'home-length': {
		title: 'A text of the first page that is too long',
		meaning:
			'The map is the first page: readers come to see where they are. What stands above it in `home.md` is a greeting of a few sentences, 80 words at most, so that the map is in the first screen; below it are 400 words a page that can be read in two minutes.',
		fix: 'Move the rest to a page of your own in `pages/`, and lead there with a link.',
		example: inFile(
			'home.md',
			[`## above\n\n${'Welcome, partner. '.repeat(41).trim()}`, '## above\n\nWelcome, partner.'],
			'Above the map stand 82 words; more than 80 push it out of the first screen, and it is what readers come for. Move some below it, or to a page of your own.',
			{ 'home.md': '## above\n\nWelcome, partner.\n' },
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
