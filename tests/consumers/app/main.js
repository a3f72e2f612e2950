import 'referat/define';
import { analyze } from 'referat/core';

const answer = await fetch('/referat.txt');
const [meeting] = await analyze(await answer.blob(), { name: 'referat.txt' });
document.title = `${meeting.items.length} punkter`;
