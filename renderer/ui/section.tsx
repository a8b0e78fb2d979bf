import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import "./section.css";

type SectionProps = { readonly title: string; readonly children: ReactNode };

/** A titled part of a screen of settings or states. */
export function Section({ title, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}

/** One line of it: its name and its control or value. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="section-row">
      <div className="section-label">{label}</div>
      <div>{children}</div>
    </div>
  );
}
