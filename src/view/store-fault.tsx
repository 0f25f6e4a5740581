// Says that the browser does not keep what is chosen, as long as that is so. The controls show what was kept last.
import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from './strings';

interface StoreFaultProps {
  /** Calls when the store stops doing what it is asked for, and when it does so again. */
  watch(listener: (works: boolean) => void, signal: AbortSignal): void;
}

export function StoreFault({ watch }: StoreFaultProps) {
  const translate = useTranslate();
  const [works, setWorks] = useState(true);
  useEffect(() => {
    const closing = new AbortController();
    watch(setWorks, closing.signal);
    return () => closing.abort();
  }, [watch]);
  return (
    <div class="store-fault" role="status">
      {!works && <p class="store-fault-text">{translate('storage.fault')}</p>}
    </div>
  );
}
