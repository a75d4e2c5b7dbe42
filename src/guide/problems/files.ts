import type { Rule } from '../../domain/rules.ts';
import { exampleProgram } from './example-program.ts';
import { asFile, type ProblemPage } from './problem-page.ts';

const play = exampleProgram['plays/pipeline-jumpstart.md'];
const team = exampleProgram['teams/partner-sales.md'];
const program = exampleProgram['program.yaml'];

/** Each letter as one byte, as old editors on Windows save it. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const accented = team.replace('Answers within a day.', 'Répond en un jour.');

export const filePages = {
	'content-folder': {
		title: 'The content folder is not as it should be',
		meaning:
			'The content is read from the folder `content`, or from the one that `JOURNEY_CONTENT` names. It has a `program.yaml` at its top, and nothing in it is a link to somewhere else.',
		fix: 'Create the folder or the file, give `program.yaml` exactly that name, and put the files themselves where links are.',
		example: asFile(
			['program.yml', program],
			['program.yaml', program],
			'The program is described in “program.yaml”; found “program.yml”. Rename it to “program.yaml”.',
		),
	},
	'strange-file': {
		title: 'A file or folder that is not read',
		meaning:
			'Entries end in `.md` or `.mdx`; metrics and glossary terms may end in `.yaml`. Pictures may lie beside them. Anything else in a collection’s folder is left out, and so is a folder whose name is nearly that of a collection.',
		fix: 'Rename the file or the folder, or move it out of the content folder. `README.md` and files that begin with a dot are left alone.',
		example: asFile(
			['plays/pipeline-jumpstart-notes.txt', 'Ask the reseller for the list first.\n'],
			['plays/README.md', 'Ask the reseller for the list first.\n'],
			'This file is not read: entries end in .md or .mdx. Rename it, or move it out of “plays”.',
		),
	},
	'file-name': {
		title: 'A file name that cannot be an address',
		meaning:
			'The name of a file without its ending is the id of the entry and a part of its address, so it has small letters, digits and single dashes, begins with a letter and is at most 100 letters long. `.markdown` and `.yml` are not read.',
		fix: 'Rename the file as the message says. References to it use the new name.',
		example: asFile(
			['plays/Win Back.md', play],
			['plays/win-back.md', play],
			'The file name is the address, so it is written in small letters, digits and single dashes and begins with a letter. Rename it to “win-back.md”.',
		),
	},
	'unreadable-file': {
		title: 'A file that cannot be opened or is not text',
		meaning:
			'Files are text in UTF-8. A file in another encoding would show the wrong letters, and one that you may not read cannot be shown at all.',
		fix: 'Save the file as UTF-8: in Visual Studio Code, click the name of the encoding at the bottom right. If it cannot be opened, look at its permissions.',
		example: {
			wrong: {
				file: 'teams/partner-sales.md',
				lines: 'summary: Répond en un jour.',
				note: 'Saved as Windows-1252',
				files: { 'teams/partner-sales.md': latin(accented) },
			},
			right: {
				file: 'teams/partner-sales.md',
				lines: 'summary: Répond en un jour.',
				note: 'Saved as UTF-8',
				files: { 'teams/partner-sales.md': accented },
			},
			says: 'This file is not text in UTF-8. Save it as UTF-8.',
		},
	},
	'duplicate-id': {
		title: 'Two files of one name',
		meaning:
			'Folders inside a collection are there for your own order and mean nothing, so two files of the same name would have the same id and the same address.',
		fix: 'Rename one of the two, or remove it if it is a copy.',
		example: asFile(
			['plays/sales/pipeline-jumpstart.md', play],
			['plays/sales/pipeline-review.md', play],
			'“pipeline-jumpstart” exists already in plays/pipeline-jumpstart.md. Rename one of the two files.',
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
