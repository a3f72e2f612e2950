import { ReferatViewer } from 'referat';
import 'referat/define';
import { ReadError, analyze, init, type Minutes } from 'referat/core';

const viewer = document.createElement('referat-viewer');
const same: ReferatViewer = viewer;
same.readOnly = true;
viewer.src = '/referat.pdf';
viewer.headingLevel = 3;
viewer.labels = { intro: { choose: 'Find referatet' } };
await init({ worker: 'blob', wasm: new URL('https://example.org/referat.wasm') });
const read: Minutes[] = await analyze(new Blob(), { signal: AbortSignal.timeout(1000), onProgress: (phase: string, done: number) => void [phase, done] });
const spans: { start: number; end: number }[] | undefined = read[0]?.items[0]?.decision?.spans;
const blob: Blob = await viewer.exportAs('md');
export const all = [spans, blob.size, new ReadError('empty').code, viewer.documents[0]?.name];
// @ts-expect-error: there is no such worker
await init({ worker: 'shared' });
