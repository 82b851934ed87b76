/** Whatever happens to a complaint, or to the report, moves what is shown. */
export const complaintMoves: readonly string[] = ['Complaint', 'Callback', 'Extension', 'ComplaintReport'];
