/**
 * The files that the search’s package writes for a site of one empty page, by their path in a site: what
 * is the same there holds nothing of the content.
 */
export async function listReferenceFiles(locale: string): Promise<Map<string, Buffer>> {
	const pagefind = await import('pagefind');
	const { index, errors } = await pagefind.createIndex({});
	if (!index) throw new Error(errors.join('\n'));
	await index.addHTMLFile({
		sourcePath: 'index.html',
		content: `<html lang="${locale}"><body><main data-pagefind-body>0</main></body></html>`,
	});
	const { files } = await index.getFiles();
	await index.deleteIndex();
	return new Map(
		files
			.filter(({ path }) => /\.(?:js|css|pagefind)$/.test(path))
			.map(({ path, content }) => [`pagefind/${path}`, Buffer.from(content)]),
	);
}
