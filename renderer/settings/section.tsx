import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

type SectionProps = { readonly title: string; readonly children: ReactNode };

/** A titled part of the settings. */
export function Section({ title, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}

/** One setting: its name and its control. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="settings-row">
      <div className="settings-label">{label}</div>
      <div>{children}</div>
    </div>
  );
}
