/** A file that the person chose, as base64 without its preamble; undefined where it is larger than `most` bytes. */
export async function base64Of(file: File, most: number): Promise<string | undefined> {
  if (file.size > most) return undefined;
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
