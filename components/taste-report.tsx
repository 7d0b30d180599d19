import type { ComponentChildren } from 'preact';
import type { TasteReply } from '../lib/messages/requests';
import { CalibrationChart } from './calibration-chart';
import { accuracyInWords, labelsInWords, leftOutInWords, recallInWords, warningsOf } from './taste-in-words';
import { TASTE } from './words/taste';

export interface TasteReportProps {
  taste: TasteReply;
  thrifty: boolean;
  /** What thrift aims at. */
  recall: number;
}

/** From what was learned, for whom, how good that was, and what it left out. */
export function TasteReport({ taste, thrifty, recall }: TasteReportProps) {
  const { criteria, model, accuracy } = taste;
  return (
    <>
      {warningsOf(taste, recall).map((text) => (
        <p key={text} class="note">
          {text}
        </p>
      ))}
      <dl class="taste-report">
        <Row name={TASTE.learnedFor}>{TASTE.forWhom({ criteria: criteria.name, model })}</Row>
        <Row name={TASTE.learnedFrom}>{labelsInWords(taste.labels)}</Row>
        <Row name={TASTE.accuracy}>{accuracyInWords(taste)}</Row>
        <Row name={TASTE.warmUp}>
          <Lines lines={leftOutInWords(taste, { thrifty })} />
        </Row>
        <Row name={TASTE.measured}>
          <Lines lines={recallInWords(taste)} />
        </Row>
      </dl>
      {accuracy && <CalibrationChart bins={accuracy.bins} />}
    </>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
