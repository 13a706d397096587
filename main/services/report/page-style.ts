/** The printed page: light, A4 or Letter, and nothing that must be loaded. */
export const pageStyle = `:root { color-scheme: light; }
@page { margin: 18mm 16mm; }
body { margin: 0; background: #fff; color: #16191d; font: 10.5pt/1.45 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.15rem; overflow-wrap: anywhere; }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
p, ul { margin: 0.25rem 0 0.5rem; }
dl { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0.25rem 1rem; margin: 0.75rem 0; }
dt { color: #4b5563; }
dd { margin: 0; overflow-wrap: anywhere; }
code, pre { font: 9pt/1.4 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
pre { margin: 0.25rem 0 0; padding: 0.4rem 0.5rem; background: #f3f4f6; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { text-align: start; color: #4b5563; font-weight: 600; }
th, td { padding: 0.35rem 0.5rem 0.35rem 0; border-bottom: 1px solid #d1d5db; vertical-align: top; overflow-wrap: anywhere; }
th:nth-child(1) { width: 3rem; }
th:nth-child(2) { width: 8.5rem; }
th:nth-child(4) { width: 5.5rem; }
thead { display: table-header-group; }
tr, .verdict, .limits { break-inside: avoid; }
h2, h3 { break-after: avoid; }
.scope { padding: 0.6rem 0.75rem; border: 1px solid #9ca3af; font-weight: 600; }
.broken { padding: 0.6rem 0.75rem; border: 2px solid #991b1b; color: #991b1b; font-weight: 600; }
.verdict { margin: 0.75rem 0; padding: 0.1rem 0.75rem 0.4rem; border-inline-start: 3px solid #16191d; }
.soft { color: #4b5563; }
@media print { main { max-width: none; padding: 0; } .account + .account { break-before: page; } }
`
