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

/** Cuts a text that is too long at a line, closes what is open there, and says so. */
export function fitText(text: string): string {
	if (text.length <= most) return text;
	const kept = text.slice(0, text.lastIndexOf('\n', most));
	const isFenced = (kept.match(/^```/gm) ?? []).length % 2 === 1;
	const isFolded = kept.lastIndexOf('<details') > kept.lastIndexOf('</details');
	return [
		kept,
		isFenced ? '```' : '',
		isFolded ? '</details>' : '',
		'',
		'_The rest is too long for this place. The run of the check has all of it._',
	].join('\n');
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
