/** What a server is told about the site. */
export interface ServerSettings {
	/** Where the built site lies, absolute, without a slash at the end. */
	root: string;
	/** Host name, such as `partners.example.com`. */
	host: string;
	/** The path below which the site is served, with a slash at both ends. */
	basePath: string;
	/** What the server listens on; without it, the usual port of the web. */
	listen?: string;
}

/** A path as a regular expression that means just that path. */
export function escapePattern(path: string): string {
	return path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
