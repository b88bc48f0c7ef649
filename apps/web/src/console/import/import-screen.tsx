import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { ChooseStep } from './choose-step.js';
import { LookStep } from './look-step.js';
import { type Answers, StartStep } from './start-step.js';
import { RunStep } from './run-step.js';

type Step = 'choose' | 'look' | 'start';

/**
 * Bringing in a file of people: choosing and sending it, how it is read, where to and how they agreed, and how far it
 * is. The address names an import that runs, so that the page may be left and opened again.
 */
export function ImportScreen() {
  const [address, setAddress] = useSearchParams();
  const running = address.get('of');
  const [step, setStep] = useState<Step>('choose');
  const [id, setId] = useState('');
  const [answers, setAnswers] = useState<Answers>({ mapping: null, total: null });
  if (running !== null) return <RunStep id={running} />;
  if (step === 'choose') {
    const sent = (sentId: string): void => {
      setId(sentId);
      setAnswers({ mapping: null, total: null });
      setStep('look');
    };
    return <ChooseStep onSent={sent} />;
  }
  if (step === 'look') {
    const read = (read: Answers): void => {
      setAnswers(read);
      setStep('start');
    };
    return <LookStep id={id} before={answers} onRead={read} onOther={() => setStep('choose')} />;
  }
  const begun = (): void => setAddress({ of: id }, { replace: true });
  return <StartStep id={id} answers={answers} onBack={() => setStep('look')} onBegun={begun} />;
}
