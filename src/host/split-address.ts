/** The lines that tell a build where its site will be, from the whole address of the site. */
export function splitAddress(address: string): string {
	if (!URL.canParse(address)) throw new Error(`“${address}” is no address of a site.`);
	const { origin, pathname } = new URL(address);
	return `SITE_URL=${origin}\nBASE_PATH=${pathname.replace(/\/*$/, '/')}\n`;
}
