import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A small file that says it is a picture of this size, all of it grey. */
export function pngThatSays(width: number, height: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 0, 0, 0, 0], 8);
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type), data]);
		const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(data.length);
		sum.writeUInt32BE(crc32(body));
		return Buffer.concat([length, body, sum]);
	};
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.alloc(20_000_000))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** The same photo lying on its side, with the place where it was taken and the name of what took it. */
export const withPlace = (photo: Buffer): Promise<Buffer> =>
	sharp(photo)
		.withMetadata({ orientation: 6 })
		.withExifMerge({
			IFD0: { Model: 'Fototoestel van Rika' },
			IFD3: {
				GPSLatitude: '52/1 22/1 0/1',
				GPSLatitudeRef: 'N',
				GPSLongitude: '4/1 54/1 0/1',
				GPSLongitudeRef: 'E',
			},
		})
		.jpeg()
		.toBuffer();
