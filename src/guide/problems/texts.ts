import type { Rule } from '../../domain/rules.ts';
import { exampleProgram } from './example-program.ts';
import { type Example, inFile, type ProblemPage } from './problem-page.ts';

const plan = exampleProgram['resources/onboarding-plan.md'];
const fields = plan.slice(0, plan.indexOf('## '));

/** Two texts of one resource, the first of them wrong. */
function inText(ending: 'md' | 'mdx', wrong: string, right: string, says: string): Example {
	const file = `resources/onboarding-plan.${ending}`;
	const more = { 'resources/onboarding-plan.md': null, [file]: `${fields}${right}\n` };
	return inFile(file, [wrong, right], says, more);
}

const tooDeep = `${'> '.repeat(60)}Call first.`;
const tooLong = 'Write a name into each line.\n\n'.repeat(8000).trimEnd();

/** The same example with the first line of the wrong text shown alone. */
function shorten(example: Example, note: string): Example {
	const lines = `${example.wrong.lines.split('\n')[0]} …`;
	return { ...example, wrong: { ...example.wrong, lines, note } };
}

export const textPages = {
	mdx: {
		title: 'A text that cannot be read as MDX',
		meaning:
			'In an `.mdx` file `<` begins a tag and `{` begins code, so `<90 days` cannot be read. A tag that is opened must be closed.',
		fix: 'Say it in words, write `\\<` or `\\{`, close the tag, or rename the file so that it ends in `.md`, where these are ordinary characters.',
		example: inText(
			'mdx',
			'Answer within <90 days.',
			'Answer within 90 days.',
			'In an .mdx file < begins a tag; found “<90 days.”. Write “fewer than 90 days” or \\< for the character itself, or rename the file so that it ends in .md, where < and { are ordinary characters.',
		),
	},
	'mdx-code': {
		title: 'Code in a text',
		meaning:
			'MDX is used here for text, not for programs: it could do anything while the site is built. Imports, exports and code in braces are not run, and the content cannot change that: only whoever builds the site can, with `JOURNEY_MDX_CODE=1`, and then every text may run code.',
		fix: 'Write the text itself. The components are there without an import. To write a brace, put a backslash before it.',
		example: inText(
			'mdx',
			'Day {30 + 30} is the last one.',
			'Day 60 is the last one.',
			'Code in braces is not run: {30 + 30}. Write the text itself, or \\{ for the character.',
		),
	},
	html: {
		title: 'HTML that is not let through',
		meaning:
			'Of HTML only a few tags are let through, so that a text can neither break the page nor load anything from elsewhere.',
		fix: 'Use Markdown instead, or one of the tags in the message.',
		example: inText(
			'md',
			'<marquee>Call first.</marquee>',
			'**Call first.**',
			'The HTML <marquee> is not let through. Use Markdown, or one of: br, kbd, sub, sup, abbr, details, summary. Write \\< for the character itself.',
		),
	},
	'component-in-markdown': {
		title: 'A component in a .md file',
		meaning: 'Components such as `<Note>` work in `.mdx` files only.',
		fix: 'Rename the file so that it ends in `.mdx`, or write it without the component.',
		example: inText(
			'md',
			'<Note>\n\nCall first.\n\n</Note>',
			'> Call first.',
			'<Note> works in .mdx only. Rename the file so that it ends in .mdx.',
		),
	},
	'internal-in-markdown': {
		title: 'An internal block that would be published',
		meaning:
			'`<Internal>` hides a block from partners in `.mdx` files. In a `.md` file it is no component, so everybody would read what is in it. The same holds for code that was meant to end before it, for the words of a picture, a title and an attribute: there it is text like any other. An example of it in code that is closed stays as it is.',
		fix: 'Rename the file so that it ends in `.mdx`. In code, close the code above it; in words and titles, take it out.',
		example: inText(
			'md',
			'<Internal>\n\nThe margin is 20 percent.\n\n</Internal>',
			'Ask us for the margin.',
			'<Internal> does nothing in a .md file, so this would be published. Rename the file so that it ends in .mdx.',
		),
	},
	'text-length': {
		title: 'A text that is too long for a page',
		meaning:
			'A text of more than 200,000 characters is a book: it makes the build slow, and nobody reads it to the end.',
		fix: 'Split it into several pages and link them.',
		example: shorten(
			inText(
				'md',
				tooLong,
				'Write a name into each line.',
				'The text has 239999 characters; a page holds 200000 at most. Split it into several pages.',
			),
			'And so on, 8,000 times',
		),
	},
	'text-depth': {
		title: 'Too many things inside each other',
		meaning: 'Lists, quotes or tags stand in each other so many times that programs cannot follow.',
		fix: 'Take them apart. Mostly a text was pasted from a mail that was answered many times.',
		example: inText(
			'md',
			tooDeep,
			'> Call first.',
			'Lists, quotes, tags or marks stand too deep in each other here. Take them apart.',
		),
	},
	'hidden-character': {
		title: 'A character that nobody can see',
		meaning:
			'Some characters turn the text round them the other way or give commands to a terminal. They come along when a text is copied, and a reader cannot see that they are there.',
		fix: 'Delete the word and type it again, or copy the text through a plain editor.',
		example: inText(
			'md',
			'Call the \u202efirst\u202c customer.',
			'Call the first customer.',
			'An invisible control character stands here. Remove it (copy the text through a plain editor).',
		),
	},
	'missing-character': {
		title: 'A sign that the handbook’s PDF cannot show',
		meaning:
			'The fonts of the PDF have the letters of Europe, Arabic and Japanese, and many signs. Small pictures such as emoji and other scripts are in none of them: a small picture is left out, another sign is a question mark. This holds for drawings as well. Pages show everything, in the fonts of their readers. Where Waymark is installed as a package, the fonts of Arabic and Japanese are packages of their own: it is an error that names the command where a text needs one that is not there.',
		fix: 'Write it in words, or leave it where readers of the PDF do not need it.',
		example: inText(
			'md',
			'\u{1f4dd} Call first.',
			'Call first.',
			'The fonts of the handbook’s PDF do not have “📝”. Small pictures are left out there, and for any other sign stands a “?”; pages show them. If readers of the PDF need them, write it in words.',
		),
	},
	heading: {
		title: 'A second main heading',
		meaning:
			'The title of the entry is the only heading of level 1 of its page. People who listen to a page find their way by the levels.',
		fix: 'Begin with level 2: write `##` before the heading.',
		example: inText(
			'md',
			'# Who does what',
			'## Who does what',
			'The title is the page’s only heading of level 1. Begin with level 2: write ## before it.',
		),
	},
	'shown-as-typed': {
		title: 'Markdown that did not take',
		meaning:
			'This looks like a heading, a list, a link, a footnote, a box or code, but something is missing or in the wrong place. Readers see the signs as they were typed.',
		fix: 'Write what the message offers. Where the signs are meant, put a backslash before the first of them.',
		example: inText(
			'md',
			'##Who does what',
			'## Who does what',
			'“##Who does what” looks like a heading and is shown as typed. Write ## Who does what.',
		),
	},
	'defined-twice': {
		title: 'A footnote or an address that is there twice',
		meaning:
			'Two footnotes of a text, or two addresses at its end, have the same name. The first one counts, as Markdown says, so nobody reads the second. Small and capital letters are the same.',
		fix: 'Give the second another name, also where the text refers to it, or remove it.',
		example: inText(
			'md',
			'Call first.[^1]\n\n[^1]: By nine.\n[^1]: By phone.',
			'Call first.[^1][^2]\n\n[^1]: By nine.\n[^2]: By phone.',
			'“[^1]” is in line 8 already, which counts: nobody reads this one. Give it another name, also where the text refers to it, or remove it.',
		),
	},
	image: {
		title: 'A picture that is missing or says nothing',
		meaning:
			'A picture lies beside its file, inside the content folder, and says in words what it shows, for those who cannot see it.',
		fix: 'Put the picture next to the file and write its name, and between the brackets what it shows.',
		example: inText(
			'md',
			'![The plan as a table](plan.png)',
			'The plan is a table.',
			'There is no picture “plan.png” beside this file. Put the picture next to it and write its name.',
		),
	},
	diagram: {
		title: 'A drawing that cannot be read',
		meaning: 'Drawings are written as mermaid text, and this one has a mistake in it.',
		fix: 'Look at the line that the message names. An arrow is `-->`, and a text with brackets in it needs quotes.',
		example: inText(
			'mdx',
			'<Diagram title="The plan" description="The kickoff, then the review.">\n\n```mermaid\nflowchart LR\n  kickoff --> --> review\n```\n\n</Diagram>',
			'<Diagram title="The plan" description="The kickoff, then the review.">\n\n```mermaid\nflowchart LR\n  kickoff --> review\n```\n\n</Diagram>',
			'This line is not understood, from “-->” on: “kickoff --> --> review”. Look for a missing quotation mark, bracket or arrow. See mermaid.js.org/syntax for how a flowchart is written.',
		),
	},
	link: {
		title: 'A link that leads nowhere',
		meaning:
			'A link begins with `https://` or `mailto:`, or it is an address of this site such as `/milestones/kickoff-held/`. There is no such page or heading. A whole address that begins with `url` of `program.yaml`, or with `SITE_URL` and `BASE_PATH`, is one of this site too, in a text as in a field.',
		fix: 'Write the address that the message offers. A link to a file beside this one works as well.',
		example: inText(
			'md',
			'See the [kickoff](/milestones/kickof-held/).',
			'See the [kickoff](/milestones/kickoff-held/).',
			'The link “/milestones/kickof-held/” leads to no page of this site. Did you mean “/milestones/kickoff-held/”? Addresses look like /milestones/first-deal/.',
		),
	},
	'link-to-internal': {
		title: 'A public text that leads to an internal page',
		meaning:
			'Partners do not have the page that this leads to. The public edition shows the words without the link; where the words are the address itself, it shows what kind of page it is. The address in a field has no words without it, and is an error.',
		fix: 'Put it into `<Internal>`, or remove the link. In a field, write another address, or take it out.',
		example: inText(
			'mdx',
			'If it is quiet, [start again](/plays/pipeline-jumpstart/).',
			'<Internal>\n\nIf it is quiet, [start again](/plays/pipeline-jumpstart/).\n\n</Internal>',
			'The link “/plays/pipeline-jumpstart/” leads to an internal page, so the public edition shows its words only, and never the address. Move it into <Internal>, or remove it.',
		),
	},
	'not-in-public': {
		title: 'A part of a text that no public page shows',
		meaning:
			'A note or an address at the end of a text is shown where something refers to it. Where only internal text does, or nothing at all, it is left out of the public edition. So is a `<For>` all of whose partner types are internal.',
		fix: 'Move it into `<Internal>`, refer to it, or remove it.',
		example: inText(
			'mdx',
			'Call first.\n\n[^twice]: Call twice where nobody answers.',
			'Call first.[^twice]\n\n[^twice]: Call twice where nobody answers.',
			'Nothing refers to “[^twice]”, so no page shows it. Refer to it, or remove it.',
		),
	},
	'misplaced-block': {
		title: 'A block inside a line',
		meaning:
			'Boxes, lists, tables and other blocks stand on lines of their own. In a heading, in bold text, in a link, in `<summary>` or `<kbd>` are words only, and in a link no other link and no footnote. `<details>` begin with a `<summary>`, which is what a reader opens.',
		fix: 'Put the block on lines of its own, above or below the line. Give `<details>` a `<summary>` that says what is inside.',
		example: inText(
			'mdx',
			'## Call first <Note>Today</Note>',
			'## Call first\n\n<Note>Today</Note>',
			'<Note> is a block and cannot stand inside a heading, which holds words only. Put it on lines of its own, outside of it.',
		),
	},
	'unknown-component': {
		title: 'A component that does not exist',
		meaning:
			'In an `.mdx` file a tag is a component or one of a few tags of HTML. There is none of this name.',
		fix: 'Write the name that the message offers. Capitals count.',
		example: inText(
			'mdx',
			'<Nota>\n\nCall first.\n\n</Nota>',
			'<Note>\n\nCall first.\n\n</Note>',
			'There is no <Nota> here. Did you mean <Note>? Components: Note, Tip, Warning, Checklist, For, Internal, Diagram, Resource, Milestone, Play, Metric, Term. Of HTML: br, kbd, sub, sup, abbr, details, summary. Write \\< for the character itself.',
		),
	},
	'empty-component': {
		title: 'A component that holds nothing',
		meaning:
			'`<Internal />` with a slash at its end is closed at once: the text below it is not hidden, and everybody would read it. It is the same with boxes such as `<Note>`.',
		fix: 'Write the tag above the text, without a slash, and the closing tag below the text.',
		example: inText(
			'mdx',
			'<Internal />\n\nThe margin is 20 percent.',
			'<Internal>\n\nThe margin is 20 percent.\n\n</Internal>',
			'This <Internal> holds nothing, so what stands below it is published. Write <Internal> above the text and </Internal> below it.',
		),
	},
	'unknown-attribute': {
		title: 'An attribute that does not exist',
		meaning: 'A component takes a few attributes, and this is none of them.',
		fix: 'Write the name that the message offers, or remove it.',
		example: inText(
			'mdx',
			'<Note titel="First">\n\nCall.\n\n</Note>',
			'<Note title="First">\n\nCall.\n\n</Note>',
			'<Note> has no attribute “titel”. Did you mean “title”? It has: title.',
		),
	},
	'missing-attribute': {
		title: 'An attribute that must be there is missing',
		meaning:
			'Some components cannot work without an attribute: `<For>` needs the types, links need an id, a drawing needs a title and a description.',
		fix: 'Add the attribute that the message names.',
		example: inText(
			'mdx',
			'<For>\n\nCall first.\n\n</For>',
			'<For types="reseller">\n\nCall first.\n\n</For>',
			'<For> needs types="…".',
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
