/** A comment or an issue at the place where the repository is kept. */
export interface Note {
	id: number;
	text: string;
	/** Written by the account that writes now; nobody else’s is ever changed. */
	isOwn: boolean;
}

/** Where notes are kept: the comments of one pull request, or the open issues. */
export interface NoteBoard {
	list(): Promise<Note[]>;
	add(text: string): Promise<void>;
	replace(id: number, text: string): Promise<void>;
	/** Puts it away, because there is nothing to say any more. */
	close(id: number): Promise<void>;
}

export type Kept = 'added' | 'updated' | 'unchanged' | 'closed' | 'nothing';

/**
 * Keeps one note: writes it, brings it up to date, or closes it where the text is empty. It is found
 * again by a mark that readers do not see.
 */
export async function keepNote(board: NoteBoard, name: string, text: string): Promise<Kept> {
	const mark = `<!-- waymark:${name} -->`;
	const there = (await board.list()).find((note) => note.isOwn && note.text.startsWith(mark));
	if (text.trim() === '') {
		if (!there) return 'nothing';
		await board.close(there.id);
		return 'closed';
	}
	const marked = `${mark}\n${fitText(text.trim())}\n`;
	if (there && there.text.trim() === marked.trim()) return 'unchanged';
	if (there) await board.replace(there.id, marked);
	else await board.add(marked);
	return there ? 'updated' : 'added';
}

/** Hosts take up to 65,536 characters. */
const most = 60_000;
const tooLong = '_The rest is too long for this place. The run of the check has all of it._';

/** Cuts a text that is too long at a line, closes what is open there, and says so. */
export function fitText(text: string): string {
	if (text.length <= most) return text;
	const kept = text.slice(0, text.lastIndexOf('\n', most));
	const isFenced = (kept.match(/^```/gm) ?? []).length % 2 === 1;
	const isFolded = kept.lastIndexOf('<details') > kept.lastIndexOf('</details');
	return [kept, isFenced ? '```' : '', isFolded ? '</details>' : '', '', tooLong].join('\n');
}

/**
 * Takes the effect out of what a stranger may have written into a text: nobody is called by name, no
 * other thread is linked, and the text cannot pass for another note of ours.
 */
export function quietText(text: string): string {
	// Drawings are left as they are: in them # is part of a code, and names call nobody.
	return text
		.split(/(^```mermaid\n[\s\S]*?^```$)/m)
		.map((part, i) => (i % 2 === 1 ? part : quiet(part)))
		.join('');
}

function quiet(text: string): string {
	return text
		.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
		.replaceAll('@', '@\u200b')
		.replaceAll(/#(?=\d)/g, '#\u200b');
}

const unverified =
	'_This change comes from a fork. What follows was written there, and nobody has verified it._';

/**
 * What a fork wrote, as it stands and nothing but text: in a block of code nothing links, calls
 * anybody, draws, or orders the host about. Marks in it that could end the block are shortened.
 */
export function showUnverified(text: string): string {
	const plain = text
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '')
		.replaceAll(/`{3,}/g, '``')
		.trim();
	const rest = plain.length > most - 1000 ? plain.lastIndexOf('\n', most - 1000) : plain.length;
	const kept = plain.slice(0, rest < 1 ? most - 1000 : rest);
	if (kept === '') return '';
	const more = kept.length < plain.length ? ['', tooLong] : [];
	return [unverified, '', '```text', kept, '```', ...more].join('\n');
}
