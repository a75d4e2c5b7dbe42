import sharp from 'sharp';

/** A small picture in each format that the contract with authors allows, by its file name. */
export async function makePictures(): Promise<Record<string, Buffer>> {
	const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: '#0a7' } });
	return {
		'shot.png': await plain.clone().png().toBuffer(),
		'shot.jpg': await plain.clone().jpeg().toBuffer(),
		'shot.jpeg': await plain.clone().jpeg({ progressive: true }).toBuffer(),
		'shot.gif': await plain.clone().gif().toBuffer(),
		'shot.webp': await plain.clone().webp().toBuffer(),
		'shot.avif': await plain.clone().avif({ effort: 0 }).toBuffer(),
		'shot.svg': Buffer.from(
			'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#0a7"/></svg>',
		),
	};
}
