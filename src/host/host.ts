import type { Program } from '../domain/journey.ts';
import type { NoteBoard } from './keep-note.ts';

export type Repository = NonNullable<Program['repository']>;

/** The environment of the run that a host has started. */
export type Env = Readonly<Record<string, string | undefined>>;

/** What the form for an issue about a page is filled in with. */
export interface Suggestion {
	title: string;
	/** The page’s address, absolute. */
	page: string;
	/** Path of the file inside the content folder. */
	file: string;
	/** The title of the team that answers for the text. */
	team: string | undefined;
	/** What it may be about, for the reader to choose from. */
	fields: readonly string[];
	/** The same as a text, for a host that knows no forms. */
	body: string;
}

/** Where the editor reads and saves, and whom its page may talk to. */
export interface Backend {
	settings: Record<string, unknown>;
	/** Whether there is nothing but the folder on this computer; then nobody can sign in. */
	isLocal: boolean;
	/** Whether saving makes a branch with a pull request. */
	hasReview: boolean;
	/** Origins of the host’s interface and pictures. */
	connectsTo: readonly string[];
	showsFrom: readonly string[];
}

/** Where a repository is kept: what its addresses look like, and how it is spoken to. */
export interface Host {
	/** Where a file of the content is edited in the browser. */
	formatEditAddress(repository: Repository, file: string): string;
	/** Where a line of a file of the content is shown. Lines are counted from 1. */
	formatLineAddress(repository: Repository, file: string, line: number): string;
	/** A form for an issue about a page, filled in. */
	formatSuggestAddress(repository: Repository, suggestion: Suggestion): string;
	/** How many parts of the path of an address are the repository’s own; undefined where any number may be. */
	ownParts: number | undefined;
	/**
	 * How the editor reads and saves. People sign in with an access token of theirs: that needs no
	 * server of one’s own and no third party.
	 * @param repo its path at the host, such as `acme/journey`
	 */
	buildBackend(repository: Repository, repo: string): Backend;
	/** The comments of the pull request that a run was made for; undefined where there is none to write to. */
	openComments(env: Env): Promise<NoteBoard | undefined>;
	/** The open issues; undefined without a right to write. */
	openIssues(env: Env, title: string): NoteBoard | undefined;
}
