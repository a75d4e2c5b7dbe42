const base = import.meta.env.BASE_URL.replace(/\/*$/, '');

/** The address of a page of this site, from one that begins with a slash: adds the base path. */
export function href(address: string): string {
	return base + address;
}
