/** What the files of a site are, by their endings. */
export const mediaTypes: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.gif': 'image/gif',
	'.ico': 'image/x-icon',
	'.pdf': 'application/pdf',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
	'.xml': 'application/xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mmd': 'text/plain; charset=utf-8',
	'.ics': 'text/calendar; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	'.zip': 'application/zip',
	// WebAssembly that the search packs and unpacks itself, and the parts of its index.
	'.pagefind': 'application/octet-stream',
	'.pf_meta': 'application/octet-stream',
	'.pf_index': 'application/octet-stream',
	'.pf_filter': 'application/octet-stream',
	'.pf_fragment': 'application/octet-stream',
};

export const otherType = 'application/octet-stream';

/** The type without what is said about its characters. */
export function bareType(type: string): string {
	return type.split(';')[0] ?? type;
}

/** Types that grow much smaller when they are compressed; pictures, fonts and the search are so already. */
export const compressedTypes = [...new Set(Object.values(mediaTypes).map(bareType))]
	.filter((type) => type.startsWith('text/') || /json|xml|svg|wasm|javascript/.test(type))
	.filter((type) => !type.includes('officedocument'));
