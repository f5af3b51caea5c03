/** Puts a file in the OneDrive of who agreed to it. */
import type { FileUploader } from '../../app/ports.ts';
import type { Reach } from './reach.ts';

/** A turn has 9 s in all; what takes longer is told as not done. */
const LONGEST_UPLOAD = 6_000;

/**
 * Uploads in one piece: the lists we give are a few KB, the limit of one piece is 60 MB. The address is judged here
 * too, right before anything personal leaves; a redirect is not followed, for it was not judged.
 */
export function createUploader(reach: Pick<Reach, 'isUploadUrl'>): FileUploader {
  return {
    async upload(uploadUrl, file) {
      if (!reach.isUploadUrl(uploadUrl)) return 'refused';
      try {
        const response = await fetch(uploadUrl, {
          method: 'PUT',
          headers: {
            'Content-Type': 'application/octet-stream',
            'Content-Range': `bytes 0-${file.byteLength - 1}/${file.byteLength}`,
          },
          body: new Blob([new Uint8Array(file)]),
          redirect: 'error',
          signal: AbortSignal.timeout(LONGEST_UPLOAD),
        });
        await response.body?.cancel();
        return response.ok ? 'uploaded' : 'refused';
      } catch {
        // Unreachable, too slow or a redirect: the person is told, and can ask again.
        return 'refused';
      }
    },
  };
}
